package org.miaopi.expressions.corpora.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Words;
import org.miaopi.expressions.corpora.Words.Kind;
import org.miaopi.expressions.corpora.Words.Word;

/** Reads the words of CEL. */
final class CelWords {

  private static final Pattern WORD =
      Pattern.compile(
          "(?<space>(?:\\s|//[^\\n]*)+)"
              + "|(?<string>(?<prefix>[rRbB]{0,2})(?:\"\"\"(?<long>(?:[^\\\\]|\\\\.)*?)\"\"\""
              + "|'''(?<long2>(?:[^\\\\]|\\\\.)*?)'''"
              + "|\"(?<short>(?:[^\"\\\\\\n]|\\\\.)*)\"|'(?<short2>(?:[^'\\\\\\n]|\\\\.)*)'))"
              + "|(?<double>[0-9]+\\.[0-9]+(?:[eE][-+]?[0-9]+)?|\\.[0-9]+(?:[eE][-+]?[0-9]+)?"
              + "|[0-9]+[eE][-+]?[0-9]+)"
              + "|(?<whole>0x[0-9a-fA-F]+|[0-9]+)[uU]?"
              + "|(?<name>[A-Za-z_][A-Za-z0-9_]*)"
              + "|(?<sign>&&|\\|\\||==|!=|<=|>=|[-+*/%<>!?:()\\[\\]{},.`])",
          Pattern.DOTALL);
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:x(?<hex>[0-9a-fA-F]{2})|X(?<hex2>[0-9a-fA-F]{2})|u(?<short>[0-9a-fA-F]{4})"
              + "|U(?<long>[0-9a-fA-F]{8})|(?<octal>[0-3][0-7]{2})|(?<sign>.))",
          Pattern.DOTALL);
  private static final String SIGNS = "abfnrtv";
  private static final String MEANT = "\u0007\b\f\n\r\t\u000b";

  private CelWords() {}

  static Words of(String source) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(source);
    int position = 0;
    while (position < source.length()) {
      if (!word.region(position, source.length()).lookingAt()) throw new Inexpressible("syntax");
      position = word.end();
      if (word.group("space") == null) words.add(word(word));
    }
    words.add(new Word(Kind.END, ""));
    return new Words(words);
  }

  private static Word word(Matcher word) {
    if (word.group("string") != null) return string(word);
    if (word.group("double") != null) return new Word(Kind.NUMBER, word.group("double"));
    if (word.group("name") != null) return new Word(Kind.NAME, word.group("name"));
    if (word.group("sign") != null) return new Word(Kind.SIGN, word.group("sign"));
    return new Word(Kind.NUMBER, word.group("whole"));
  }

  private static Word string(Matcher word) {
    String prefix = word.group("prefix").toLowerCase(Locale.ROOT);
    if (prefix.contains("b")) throw new Inexpressible("values: bytes");
    String text = "";
    for (String group : List.of("long", "long2", "short", "short2")) {
      if (word.group(group) != null) text = word.group(group);
    }
    return new Word(Kind.STRING, prefix.contains("r") ? text : unescaped(text));
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape -> Matcher.quoteReplacement(character((Matcher) escape)));
  }

  private static String character(Matcher escape) {
    for (String group : List.of("hex", "hex2", "short", "long")) {
      if (escape.group(group) == null) continue;
      return Character.toString(Integer.parseInt(escape.group(group), 16));
    }
    String octal = escape.group("octal");
    if (octal != null) return Character.toString(Integer.parseInt(octal, 8));
    int known = SIGNS.indexOf(escape.group("sign"));
    return known < 0 ? escape.group("sign") : MEANT.substring(known, known + 1);
  }
}

package org.miaopi.expressions.corpora.dmn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Words;
import org.miaopi.expressions.corpora.Words.Kind;
import org.miaopi.expressions.corpora.Words.Word;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** Reads the words of FEEL; names of several words are known beforehand. */
final class FeelWords {

  private static final Pattern WORD =
      Pattern.compile(
          "(?<space>(?:\\s|//[^\\n]*|/\\*(?s:.*?)\\*/)+)"
              + "|\"(?<string>(?:[^\"\\\\]|\\\\.)*)\""
              + "|(?<number>[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)"
              + "|(?<name>[?\\p{L}_][?\\p{L}\\p{N}\\p{M}_']*)"
              + "|(?<sign>\\*\\*|\\.\\.|<=|>=|!=|->|[-+*/<>=()\\[\\]{},.:@])");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u(?<short>[0-9a-fA-F]{4})|U(?<long>[0-9a-fA-F]{6})|(?<sign>.))");

  private FeelWords() {}

  static Words of(String source, Scope scope) {
    Collection<String> names = new TreeSet<>(FeelFunctions.NAMES);
    scope.names().forEach((name, type) -> addNames(name, type, names));
    List<String> known =
        names.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(source);
    int position = 0;
    while (position < source.length()) {
      String name = name(source, position, known);
      if (name != null) {
        words.add(new Word(Kind.NAME, name));
        position += name.length();
        continue;
      }
      if (!word.region(position, source.length()).lookingAt()) throw new Inexpressible("syntax");
      position = word.end();
      if (word.group("space") == null) words.add(word(word));
    }
    words.add(new Word(Kind.END, ""));
    return new Words(words);
  }

  private static void addNames(String name, Type type, Collection<String> names) {
    if (name.contains(" ") || name.matches(".*[-+*/'.].*")) names.add(name);
    Map<String, Type> fields =
        switch (type) {
          case Type.Group group -> group.fields();
          case Type.Rows rows -> rows.fields();
          default -> Map.of();
        };
    fields.forEach((field, of) -> addNames(field, of, names));
  }

  private static @Nullable String name(String source, int position, List<String> known) {
    for (String name : known) {
      if (!source.startsWith(name, position)) continue;
      int end = position + name.length();
      boolean whole = end == source.length() || !continues(source, end);
      if (whole && (position == 0 || !continues(source, position - 1))) return name;
    }
    return null;
  }

  private static boolean continues(String source, int at) {
    return Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '_';
  }

  private static Word word(Matcher word) {
    if (word.group("string") != null) return new Word(Kind.STRING, unescaped(word.group("string")));
    if (word.group("number") != null) return new Word(Kind.NUMBER, word.group("number"));
    if (word.group("name") != null) return new Word(Kind.NAME, word.group("name"));
    return new Word(Kind.SIGN, word.group("sign"));
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape -> Matcher.quoteReplacement(character((Matcher) escape)));
  }

  private static String character(Matcher escape) {
    String code = escape.group("short") == null ? escape.group("long") : escape.group("short");
    if (code != null) return Character.toString(Integer.parseInt(code, 16));
    return switch (escape.group("sign")) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      case "\"", "\\", "'" -> escape.group("sign");
      default -> escape.group();
    };
  }
}

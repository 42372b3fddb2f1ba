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
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** Words of FEEL, one after another; names of several words are known beforehand. */
final class FeelWords {

  /**
   * A word.
   *
   * @param text of a name or sign as it is written, of a string what it means
   */
  record Word(Kind kind, String text) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String name) {
      return kind == Kind.NAME && text.equals(name);
    }
  }

  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SIGN,
    END
  }

  private static final Pattern WORD =
      Pattern.compile(
          "(?<space>(?:\\s|//[^\\n]*|/\\*(?s:.*?)\\*/)+)"
              + "|\"(?<string>(?:[^\"\\\\]|\\\\.)*)\""
              + "|(?<number>[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)"
              + "|(?<name>[?\\p{L}_][?\\p{L}\\p{N}\\p{M}_']*)"
              + "|(?<sign>\\*\\*|\\.\\.|<=|>=|!=|->|[-+*/<>=()\\[\\]{},.:@])");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u(?<short>[0-9a-fA-F]{4})|U(?<long>[0-9a-fA-F]{6})|(?<sign>.))");

  private final List<Word> words;
  private int position;

  private FeelWords(List<Word> words) {
    this.words = words;
  }

  static FeelWords of(String source, Scope scope) {
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
    return new FeelWords(words);
  }

  /** The word at hand. */
  Word word() {
    return words.get(position);
  }

  /** The word at hand, which is left behind. */
  Word next() {
    return words.get(position++);
  }

  /** The word so many further on; the end, beyond it. */
  Word ahead(int count) {
    return words.get(Math.min(position + count, words.size() - 1));
  }

  void skip(int count) {
    position += count;
  }

  String name() {
    Word word = next();
    if (word.kind() != Kind.NAME) throw new Inexpressible("syntax");
    return word.text();
  }

  boolean accept(String sign) {
    boolean accepted = word().is(sign);
    if (accepted) position++;
    return accepted;
  }

  void expect(String sign) {
    if (!accept(sign)) throw new Inexpressible("syntax");
  }

  void expectEnd() {
    if (word().kind() != Kind.END) throw new Inexpressible("syntax");
  }

  boolean acceptWord(String name) {
    boolean accepted = word().isWord(name);
    if (accepted) position++;
    return accepted;
  }

  void expectWord(String name) {
    if (!acceptWord(name)) throw new Inexpressible("syntax");
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

package org.miaopi.expressions.table.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.cell.Literals;

/** Turns S-FEEL into the language, word by word; whatever it does not know it refuses. */
final class FeelReader {

  private static final Pattern WORD =
      Pattern.compile(
          "\\s+"
              + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")"
              + "|(?<number>[0-9]*\\.?[0-9]+)(?![\\p{L}_])"
              + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
              + "|(?<symbol>\\.\\.|<=|>=|[-+*/(),.<>=\\[\\]])");

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:\\h+[\\p{L}_][\\p{L}\\p{N}_]*)*\\h*");

  private static final Map<String, String> FUNCTIONS =
      Map.of("date", "date", "duration", "duration", "date and time", "dateTime", "not", "not");
  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "then",
          "else",
          "for",
          "in",
          "return",
          "some",
          "every",
          "satisfies",
          "function",
          "instance",
          "of",
          "between",
          "and",
          "or",
          "external",
          "item");
  private static final Set<String> OPENING = Set.of("", ",", "(", "[");

  private final Matcher words;
  private final List<String> written = new ArrayList<>();
  private final String feel;
  private String last = "";
  private boolean valued;

  private FeelReader(String feel) {
    this.feel = feel;
    this.words = WORD.matcher(feel);
  }

  /** The same in the language, or null where it says what S-FEEL or the language does not. */
  static @Nullable String read(String feel) {
    return new FeelReader(feel).read();
  }

  private @Nullable String read() {
    int position = 0;
    while (position < feel.length()) {
      words.region(position, feel.length());
      if (!words.lookingAt()) return null;
      position = words.end();
      boolean fits = true;
      if (words.group("text") != null) fits = operand(text(words.group("text")));
      else if (words.group("number") != null) fits = operand(number(words.group("number")));
      else if (words.group("symbol") != null) symbol(words.group("symbol"));
      else if (words.group("name") != null) {
        Matcher name = NAME.matcher(feel).region(words.start(), feel.length());
        fits = name.lookingAt() && name(name.group().strip().replaceAll("\\h+", " "), name.end());
        position = fits ? name.end() : position;
      }
      if (!fits) return null;
    }
    return String.join("", written).strip();
  }

  /** Two values side by side are no FEEL. */
  private boolean operand(String word) {
    if (valued) return false;
    add(word);
    valued = true;
    return true;
  }

  private void add(String word) {
    written.add(word);
    last = word.strip();
    valued = last.equals(")") || last.equals("]");
  }

  private static String number(String digits) {
    return digits.startsWith(".") ? "0" + digits : digits;
  }

  private static String text(String quoted) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char character = quoted.charAt(i);
      if (character != '\\') {
        text.append(character);
        continue;
      }
      char escaped = quoted.charAt(++i);
      boolean code = escaped == 'u' && i + 4 < quoted.length() - 1;
      String hex = code ? quoted.substring(i + 1, i + 5) : "";
      if (hex.matches("[0-9A-Fa-f]{4}")) {
        text.append((char) Integer.parseInt(hex, 16));
        i += 4;
      } else {
        text.append(
            escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? '\r' : escaped);
      }
    }
    return Literals.of(text.toString());
  }

  /** A name may be several words; a call must be of a function that both languages have. */
  private boolean name(String name, int end) {
    boolean called = end < feel.length() && feel.charAt(end) == '(';
    String function = FUNCTIONS.get(name);
    if (called && (function == null || valued)) return false;
    if (called && function != null) {
      add(function);
      return true;
    }
    for (String word : name.split(" ")) if (KEYWORDS.contains(word)) return false;
    boolean plain = !name.contains(" ") && !name.equals("contains");
    return operand(plain ? name : "`" + name + "`");
  }

  /** Brackets that look outwards are open ends: {@code ]1..5[} is {@code (1..5)}. */
  private void symbol(String symbol) {
    boolean opens = OPENING.contains(last);
    switch (symbol) {
      case "]" -> add(opens ? "(" : "]");
      case "[" -> add(opens ? "[" : ")");
      case "=" -> add(" == ");
      case "," -> add(", ");
      case "<", "<=", ">", ">=" ->
          add(
              written.isEmpty() || last.equals(",") || last.equals("(")
                  ? symbol + " "
                  : " " + symbol + " ");
      case "+", "*", "/" -> add(" " + symbol + " ");
      case "-" -> add(opens || last.matches("\\.\\.|[-+*/<>]|[<>]=|==") ? "-" : " - ");
      default -> add(symbol);
    }
  }
}

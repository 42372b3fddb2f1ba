package org.miaopi.expressions.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.miaopi.expressions.ast.Span;

/** Cuts a source into words. */
final class Lexer {

  /** Words that are operators, and how the symbols beside them are written. */
  private static final Map<String, String> KEYWORDS =
      Map.of("and", "&&", "or", "||", "not", "not", "in", "in", "contains", "contains");

  private static final List<String> SYMBOLS =
      List.of(
          "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "%", "?", ":", "(",
          ")", "[", "]", ",", ".", "..");

  private static final Map<String, String> CLOSING =
      Map.of("'", "'", "\"", "\"", "“", "”", "‘", "’");

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String source) {
    this.source = source;
  }

  static List<Token> read(String source) {
    if (source.length() > Limits.LENGTH) {
      throw new Mistake("limit.length", new Span(Limits.LENGTH, source.length()), Limits.LENGTH);
    }
    Lexer lexer = new Lexer(source);
    lexer.refuseHidden();
    while (lexer.skipSpace()) lexer.next();
    lexer.add(Token.Kind.END, "", source.length());
    return lexer.tokens;
  }

  /** In texts and comments too: what is read must be what is run. */
  private void refuseHidden() {
    for (int at = 0; at < source.length(); at += Character.charCount(source.codePointAt(at))) {
      int character = source.codePointAt(at);
      if (!Characters.isHidden(character)) continue;
      Span span = new Span(at, at + Character.charCount(character));
      throw new Mistake("symbol.hidden", span, "U+%04X".formatted(character));
    }
  }

  private void next() {
    int character = source.codePointAt(position);
    String half = Characters.halfWidth(character);
    if (Characters.isDigit(character)) amount();
    else if (Characters.startsName(character)) name();
    else if (half.equals("`")) quotedName();
    else if (CLOSING.containsKey(half)) text(half);
    else symbol();
  }

  /** Skips blanks and comments; false at the end. */
  private boolean skipSpace() {
    while (position < source.length()) {
      if (source.startsWith("//", position)) skipTo("\n", false);
      else if (source.startsWith("/*", position)) skipTo("*/", true);
      else if (Characters.isSpace(source.codePointAt(position))) position++;
      else return true;
    }
    return false;
  }

  private void skipTo(String close, boolean needed) {
    int found = source.indexOf(close, position + 2);
    if (found < 0 && needed) throw new Mistake("comment.open", new Span(position, position + 2));
    position = found < 0 ? source.length() : found + close.length();
  }

  /** A duration or a number. */
  private void amount() {
    Token duration = Units.duration(source, position);
    if (duration == null) {
      number();
      return;
    }
    Token last = tokens.isEmpty() ? duration : tokens.getLast();
    if (last != duration && last.kind() == Token.Kind.DURATION) {
      throw new Mistake("duration.mixed", last.span().to(duration.span()));
    }
    tokens.add(duration);
    position = duration.span().end();
  }

  private void number() {
    int start = position;
    take(Characters::isDigit);
    if (point(position) && digit(position + 1)) {
      position++;
      take(Characters::isDigit);
    }
    int end = position;
    int unit = Units.unit(source, end);
    if (unit > 0) throw new Mistake("duration.whole", new Span(start, unit));
    take(Characters::continuesName);
    Span span = new Span(start, position);
    if (position > end) {
      String code = Units.isDate(span.of(source)) ? "duration.word" : "number.form";
      throw new Mistake(code, span, span.of(source));
    }
    StringBuilder digits = new StringBuilder();
    source
        .substring(start, end)
        .codePoints()
        .mapToObj(Characters::halfWidth)
        .forEach(digits::append);
    BigDecimal value = new BigDecimal(digits.toString());
    if (Math.max(value.precision(), value.scale()) > Limits.DIGITS) {
      throw new Mistake("limit.digits", span, Limits.DIGITS);
    }
    add(Token.Kind.NUMBER, digits.toString(), start, end);
  }

  private void name() {
    int start = position;
    take(Characters::continuesName);
    String text = source.substring(start, position);
    String keyword = KEYWORDS.get(text);
    if (keyword != null) add(Token.Kind.SYMBOL, keyword, start, position);
    else addName(text, start);
  }

  private void quotedName() {
    int start = position;
    int close = source.indexOf('`', start + 1);
    if (close < 0) throw new Mistake("name.open", new Span(start, source.length()));
    position = close + 1;
    addName(source.substring(start + 1, close), start);
  }

  private void addName(String text, int start) {
    Span span = new Span(start, position);
    if (text.isEmpty()) throw new Mistake("name.empty", span);
    if (text.length() > Limits.NAME) throw new Mistake("limit.name", span, Limits.NAME);
    add(Token.Kind.NAME, text, start, position);
  }

  /** A backslash stands before a quote or a backslash; before anything else it is itself. */
  private void text(String open) {
    int start = position++;
    String close = CLOSING.getOrDefault(open, open);
    StringBuilder text = new StringBuilder();
    while (position < source.length()) {
      int character = source.codePointAt(position);
      if (closes(character, close)) {
        position++;
        add(Token.Kind.TEXT, text.toString(), start, position);
        return;
      }
      if (character == '\\' && escapes(position + 1)) character = source.codePointAt(++position);
      text.appendCodePoint(character);
      position += Character.charCount(character);
    }
    throw new Mistake("text.open", new Span(start, source.length()));
  }

  private static boolean closes(int character, String close) {
    return Characters.halfWidth(character).equals(close);
  }

  private boolean escapes(int at) {
    return at < source.length() && "\\'\"“”‘’＇＂".indexOf(source.charAt(at)) >= 0;
  }

  private void symbol() {
    int start = position;
    String first = Characters.halfWidth(source.codePointAt(start));
    int width = Character.charCount(source.codePointAt(start));
    String second =
        start + width < source.length()
            ? Characters.halfWidth(source.codePointAt(start + width))
            : "";
    String both = first + second;
    if (both.equals("....")) both = ".."; // …… is one sign of two characters
    if (SYMBOLS.contains(both) && !second.isEmpty()) {
      position = start + width + 1;
      add(Token.Kind.SYMBOL, both, start, position);
      return;
    }
    position = start + width;
    if (first.equals("=")) throw new Mistake("symbol.assignment", new Span(start, position));
    if (!SYMBOLS.contains(first)) {
      throw new Mistake(
          "symbol.unknown", new Span(start, position), source.substring(start, position));
    }
    add(Token.Kind.SYMBOL, first, start, position);
  }

  private void take(IntPredicate wanted) {
    while (position < source.length() && wanted.test(source.codePointAt(position))) {
      position += Character.charCount(source.codePointAt(position));
    }
  }

  private boolean point(int at) {
    return at < source.length() && Characters.halfWidth(source.charAt(at)).equals(".");
  }

  private boolean digit(int at) {
    return at < source.length() && Characters.isDigit(source.charAt(at));
  }

  private void add(Token.Kind kind, String text, int start) {
    add(kind, text, start, source.length());
  }

  private void add(Token.Kind kind, String text, int start, int end) {
    tokens.add(new Token(kind, text, new Span(start, end)));
  }
}

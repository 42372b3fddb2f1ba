package org.miaopi.expressions.ast;

/**
 * A place in the source.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset behind the last
 */
public record Span(int start, int end) {

  private static final int LONGEST_QUOTE = 40;

  /** From the start of this to the end of the other. */
  public Span to(Span other) {
    return new Span(start, other.end);
  }

  /** The part of the source that stands here. */
  public String of(String source) {
    return source.substring(start, end);
  }

  /** The same, shortened where it is too long for a message. */
  public String quote(String source) {
    String text = of(source);
    if (text.codePointCount(0, text.length()) <= LONGEST_QUOTE) return text;
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
  }
}

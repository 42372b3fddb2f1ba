package org.miaopi.expressions.ast;

/**
 * A place in the source.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset behind the last
 */
public record Span(int start, int end) {

  /** From the start of this to the end of the other. */
  public Span to(Span other) {
    return new Span(start, other.end);
  }

  /** The part of the source that stands here. */
  public String of(String source) {
    return source.substring(start, end);
  }
}

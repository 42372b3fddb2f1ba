package org.miaopi.expressions.parse;

import org.miaopi.expressions.ast.Span;

/**
 * A word of the source.
 *
 * @param text of a name its letters, of a text its value, of a duration its ISO 8601 form, of a
 *     symbol its half-width form
 */
public record Token(Kind kind, String text, Span span) {

  /** What sort of word it is. */
  public enum Kind {
    NAME,
    NUMBER,
    DURATION,
    TEXT,
    SYMBOL,
    END
  }

  /** Whether it is the symbol, given in its half-width form. */
  public boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}

package org.miaopi.expressions.parse;

import org.miaopi.expressions.ast.Span;

/**
 * A word of the source.
 *
 * @param text of a name its letters, of a text its value, of a symbol its half-width form
 */
record Token(Kind kind, String text, Span span) {

  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}

package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** A part of a text, from one position (counted from 0) up to before another, or to the end. */
final class Substring extends Function {

  Substring() {
    super("substring", "截取", Signature.of(TEXT, TEXT, DECIMAL, DECIMAL).optional());
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    Integer start = arguments.whole(1);
    Integer end = arguments.size() > 2 ? arguments.whole(2) : Integer.valueOf(Integer.MAX_VALUE);
    if (start == null || end == null) return null;
    return Texts.substring(arguments.text(0), start, end);
  }
}

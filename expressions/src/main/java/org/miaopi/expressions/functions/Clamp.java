package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** A value, or the nearest bound where it is outside of two. */
final class Clamp extends Function {

  Clamp() {
    super(
        "clamp",
        "限于",
        Signature.of(DECIMAL, DECIMAL, DECIMAL, DECIMAL),
        Signature.of(DATE, DATE, DATE, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Order.clamp(arguments.get(0), arguments.get(1), arguments.get(2));
  }
}

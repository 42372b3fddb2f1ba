package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** A number multiplied by itself so many times; a negative exponent divides 1 by that. */
final class Power extends Function {

  Power() {
    super("power", "乘方", Signature.of(DECIMAL, DECIMAL, DECIMAL));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    Integer exponent = arguments.whole(1);
    return exponent == null ? null : Decimals.power(arguments.decimal(0), exponent);
  }
}

package org.miaopi.expressions.functions;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Rounding to so many decimals (0 to 34), or to a whole number, in one mode. */
abstract class Rounding extends Function {

  private final RoundingMode mode;

  Rounding(String name, String alias, RoundingMode mode) {
    super(name, alias, Signature.of(DECIMAL, DECIMAL, DECIMAL).optional());
    this.mode = mode;
  }

  @Override
  final @Nullable Object apply(Arguments arguments) {
    Integer digits = arguments.size() > 1 ? arguments.whole(1) : Integer.valueOf(0);
    if (digits == null || digits < 0 || digits > 34) return null;
    return Decimals.round(arguments.decimal(0), digits, mode);
  }
}

package org.miaopi.expressions.functions;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A number rounded half up to so many decimals (0 to 34), or to a whole one. */
final class Round extends Function {

  Round() {
    super("round", "四舍五入", Signature.of(DECIMAL, DECIMAL, DECIMAL).optional());
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    Integer digits = arguments.size() > 1 ? arguments.whole(1) : Integer.valueOf(0);
    if (digits == null || digits < 0 || digits > 34) return null;
    return Decimals.round(arguments.decimal(0), digits, RoundingMode.HALF_UP);
  }
}

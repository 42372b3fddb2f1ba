package org.miaopi.expressions.functions;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The largest whole number that is not above. */
final class Floor extends Function {

  Floor() {
    super("floor", "向下取整", Signature.of(DECIMAL, DECIMAL));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Decimals.round(arguments.decimal(0), 0, RoundingMode.FLOOR);
  }
}

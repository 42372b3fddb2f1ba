package org.miaopi.expressions.functions;

import java.math.RoundingMode;

/** The largest number of so many decimals that is not above. */
final class Floor extends Rounding {

  Floor() {
    super("floor", "向下取整", RoundingMode.FLOOR);
  }
}

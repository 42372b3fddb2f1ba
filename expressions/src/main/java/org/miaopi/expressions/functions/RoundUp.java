package org.miaopi.expressions.functions;

import java.math.RoundingMode;

/** A number rounded away from zero. */
final class RoundUp extends Rounding {

  RoundUp() {
    super("roundUp", "进位", RoundingMode.UP);
  }
}

package org.miaopi.expressions.functions;

import java.math.RoundingMode;

/** A number rounded to the nearest, a half away from zero. */
final class Round extends Rounding {

  Round() {
    super("round", "四舍五入", RoundingMode.HALF_UP);
  }
}

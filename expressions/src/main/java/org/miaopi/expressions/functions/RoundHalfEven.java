package org.miaopi.expressions.functions;

import java.math.RoundingMode;

/** A number rounded to the nearest, a half to the even digit. */
final class RoundHalfEven extends Rounding {

  RoundHalfEven() {
    super("roundHalfEven", "四舍六入", RoundingMode.HALF_EVEN);
  }
}

package org.miaopi.expressions.functions;

import java.math.RoundingMode;

/** A number rounded towards zero. */
final class RoundDown extends Rounding {

  RoundDown() {
    super("roundDown", "舍去", RoundingMode.DOWN);
  }
}

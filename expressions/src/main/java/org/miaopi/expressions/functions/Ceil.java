package org.miaopi.expressions.functions;

import java.math.RoundingMode;

/** The smallest number of so many decimals that is not below. */
final class Ceil extends Rounding {

  Ceil() {
    super("ceil", "向上取整", RoundingMode.CEILING);
  }
}

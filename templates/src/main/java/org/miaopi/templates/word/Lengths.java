package org.miaopi.templates.word;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths as formatting objects write them. */
final class Lengths {

  private static final double EMU_PER_POINT = 12700;

  private Lengths() {}

  static String pt(double points) {
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(3, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString() + "pt";
  }

  static double emu(double emu) {
    return emu / EMU_PER_POINT;
  }
}

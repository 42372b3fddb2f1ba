package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Exact arithmetic, rounded half up only beyond 34 digits. */
final class Decimals {

  private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);

  private Decimals() {}

  static BigDecimal add(BigDecimal a, BigDecimal b) {
    return bounded(a.add(b));
  }

  static BigDecimal subtract(BigDecimal a, BigDecimal b) {
    return bounded(a.subtract(b));
  }

  static BigDecimal multiply(BigDecimal a, BigDecimal b) {
    return bounded(a.multiply(b));
  }

  /** Null for a divisor of zero; trailing zeros are stripped, but not those of a whole number. */
  static @Nullable BigDecimal divide(BigDecimal a, BigDecimal b) {
    if (b.signum() == 0) return null;
    BigDecimal quotient = a.divide(b, DIGITS).stripTrailingZeros();
    return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
  }

  /**
   * The sign is that of the dividend, the scale the larger of the two; null for a divisor of zero.
   */
  static @Nullable BigDecimal remainder(BigDecimal a, BigDecimal b) {
    if (b.signum() == 0) return null;
    return bounded(
        a.remainder(b).setScale(Math.max(a.scale(), b.scale()), RoundingMode.UNNECESSARY));
  }

  static BigDecimal round(BigDecimal value, int digits, RoundingMode mode) {
    return bounded(value.setScale(digits, mode));
  }

  private static BigDecimal bounded(BigDecimal value) {
    return value.precision() <= 34 ? value : value.round(DIGITS);
  }
}

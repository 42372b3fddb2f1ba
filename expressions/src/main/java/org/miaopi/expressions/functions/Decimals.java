package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Exact arithmetic, rounded half up only beyond 34 digits. */
final class Decimals {

  private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);

  /** Of powers on the way, so that what is rounded does not reach the last of 34 digits. */
  private static final MathContext GUARDED = new MathContext(50, RoundingMode.HALF_UP);

  private static final int MOST_TIMES = 1_000;
  private static final int MOST_PLACES = 1_000;

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

  /**
   * Exact where 34 digits hold it, else rounded to them. Null for an exponent beyond 1,000 either
   * way, for zero with a negative one, and for a result with more than 1,000 places before or
   * behind the point.
   */
  static @Nullable BigDecimal power(BigDecimal base, int exponent) {
    int times = Math.abs(exponent);
    if (times > MOST_TIMES) return null;
    BigDecimal power = BigDecimal.ONE;
    for (int bit = Integer.highestOneBit(times); bit > 0; bit >>= 1) {
      power = power.multiply(power, GUARDED);
      if ((times & bit) != 0) power = power.multiply(base, GUARDED);
    }
    BigDecimal result = exponent < 0 ? divide(BigDecimal.ONE, power) : bounded(power);
    return result == null || Math.abs(result.scale()) > MOST_PLACES ? null : result;
  }

  static BigDecimal round(BigDecimal value, int digits, RoundingMode mode) {
    return bounded(value.setScale(digits, mode));
  }

  private static BigDecimal bounded(BigDecimal value) {
    return value.precision() <= 34 ? value : value.round(DIGITS);
  }
}

package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Duration;

/** What the operators of arithmetic do with two values whose types the checker has seen to. */
final class Arithmetic {

  private Arithmetic() {}

  static @Nullable Object add(Object a, Object b) {
    if (a instanceof BigDecimal decimal) return Decimals.add(decimal, (BigDecimal) b);
    if (a instanceof Temporal time) return Durations.plus(time, (Duration) b);
    if (b instanceof Temporal time) return Durations.plus(time, (Duration) a);
    return Durations.sum((Duration) a, (Duration) b);
  }

  static @Nullable Object subtract(Object a, Object b) {
    if (a instanceof BigDecimal decimal) return Decimals.subtract(decimal, (BigDecimal) b);
    if (b instanceof Temporal time) return Durations.between(time, (Temporal) a);
    Duration less = Durations.negate((Duration) b);
    return a instanceof Temporal time
        ? Durations.plus(time, less)
        : Durations.sum((Duration) a, less);
  }

  static @Nullable Object multiply(Object a, Object b) {
    if (a instanceof Duration duration) return Durations.times(duration, (BigDecimal) b);
    if (b instanceof Duration duration) return Durations.times(duration, (BigDecimal) a);
    return Decimals.multiply((BigDecimal) a, (BigDecimal) b);
  }

  static @Nullable Object divide(Object a, Object b) {
    if (a instanceof Duration duration && b instanceof BigDecimal divisor) {
      return Durations.dividedBy(duration, divisor);
    }
    return Decimals.divide(number(a), number(b));
  }

  static Object negate(Object a) {
    return a instanceof Duration duration ? Durations.negate(duration) : ((BigDecimal) a).negate();
  }

  private static BigDecimal number(Object value) {
    return value instanceof Duration duration
        ? BigDecimal.valueOf(duration.count())
        : (BigDecimal) value;
  }
}

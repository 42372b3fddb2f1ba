package org.miaopi.expressions.table.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decimals lie close: between two there is always a third, unless only whole ones occur.
 *
 * @param whole whether every value is a whole number
 */
record DecimalSteps(boolean whole) implements Steps {

  @Override
  public boolean has(Object value) {
    return !whole || ((BigDecimal) value).stripTrailingZeros().scale() <= 0;
  }

  @Override
  public @Nullable Object between(@Nullable Object low, @Nullable Object high) {
    if (low == null && high == null) return BigDecimal.ZERO;
    if (low == null) return before((BigDecimal) Objects.requireNonNull(high));
    BigDecimal next = after((BigDecimal) low, 0, 1);
    if (high == null || next.compareTo((BigDecimal) high) < 0) return next;
    return whole ? null : fraction((BigDecimal) low, (BigDecimal) high);
  }

  /** With as few places as will do, ending in 5 rather than 1. */
  private static BigDecimal fraction(BigDecimal low, BigDecimal high) {
    for (int scale = 1; ; scale++) {
      BigDecimal half = after(low, scale, 5);
      if (half.compareTo(high) < 0) return half;
      BigDecimal next = after(low, scale, 1);
      if (next.compareTo(high) < 0) return next;
    }
  }

  private static BigDecimal before(BigDecimal high) {
    BigDecimal floor = high.setScale(0, RoundingMode.FLOOR);
    return floor.compareTo(high) < 0 ? floor : floor.subtract(BigDecimal.ONE);
  }

  /** The number that many steps of so many places further. */
  private static BigDecimal after(BigDecimal low, int scale, int steps) {
    BigDecimal step = BigDecimal.valueOf(steps).movePointLeft(scale);
    return low.setScale(scale, RoundingMode.FLOOR).add(step);
  }
}

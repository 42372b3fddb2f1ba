package org.miaopi.expressions.corpora;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a value is what a corpus expects. */
public final class Values {

  private static final MathContext DIGITS = new MathContext(10);

  private Values() {}

  /**
   * Numbers are compared whatever their scale; where a Double is expected, the exact value must be
   * the nearest to it.
   */
  public static boolean same(@Nullable Object expected, @Nullable Object value) {
    if (expected instanceof Double number) {
      return value instanceof BigDecimal decimal && decimal.doubleValue() == number;
    }
    if (expected instanceof BigDecimal number) {
      return value instanceof BigDecimal decimal && decimal.compareTo(number) == 0;
    }
    if (expected instanceof List<?> list) return value instanceof List<?> other && all(list, other);
    if (expected instanceof Map<?, ?> map) {
      return value instanceof Map<?, ?> other
          && map.keySet().equals(other.keySet())
          && map.keySet().stream().allMatch(key -> same(map.get(key), other.get(key)));
    }
    return Objects.equals(expected, value);
  }

  /** Whether two numbers agree in their first ten digits. */
  public static boolean near(@Nullable Object expected, @Nullable Object value) {
    return expected instanceof BigDecimal number
        && value instanceof BigDecimal decimal
        && number.round(DIGITS).compareTo(decimal.round(DIGITS)) == 0;
  }

  private static boolean all(List<?> expected, List<?> values) {
    if (expected.size() != values.size()) return false;
    for (int i = 0; i < expected.size(); i++) {
      if (!same(expected.get(i), values.get(i))) return false;
    }
    return true;
  }
}

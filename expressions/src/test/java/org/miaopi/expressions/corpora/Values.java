package org.miaopi.expressions.corpora;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** The same with every number as a decimal: a double by its shortest digits. */
  public static @Nullable Object exact(@Nullable Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal;
      case Number number -> new BigDecimal(number.toString());
      case List<?> list -> {
        List<@Nullable Object> entries = new ArrayList<>();
        list.forEach(it -> entries.add(exact(it)));
        yield entries;
      }
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        map.forEach((name, it) -> fields.put(String.valueOf(name), exact(it)));
        yield fields;
      }
      case null, default -> value;
    };
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

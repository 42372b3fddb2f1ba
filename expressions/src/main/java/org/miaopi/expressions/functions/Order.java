package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** The order of decimals, dates, date-times and durations of one kind. */
final class Order {

  private Order() {}

  @SuppressWarnings("unchecked")
  static int compare(Object a, Object b) {
    if (a instanceof BigDecimal decimal) return decimal.compareTo((BigDecimal) b);
    return ((Comparable<Object>) a).compareTo(b);
  }

  /** The value within the bounds, which belong to it; null if they are the wrong way round. */
  static @Nullable Object clamp(Object value, Object low, Object high) {
    if (compare(low, high) > 0) return null;
    if (compare(value, low) < 0) return low;
    return compare(value, high) > 0 ? high : value;
  }

  /** The type that values of all these have if they can be ordered, else null. */
  static @Nullable Type common(List<Type> types) {
    Type common = Type.NOTHING;
    for (Type type : types) {
      if (common != null) common = Types.common(common, type);
    }
    if (Type.NOTHING.equals(common)) return types.isEmpty() ? null : Type.Simple.DECIMAL;
    return common != null && Types.isOrdered(common) ? common : null;
  }

  /** The first of the entries that comes before (-1) or after (1) all others, or null of none. */
  static @Nullable Object first(List<? extends @Nullable Object> entries, int sign) {
    Object first = null;
    for (Object entry : Aggregate.present(entries)) {
      if (first == null || compare(entry, first) * sign > 0) first = entry;
    }
    return first;
  }
}

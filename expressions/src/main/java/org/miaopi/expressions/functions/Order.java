package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.TextOrder;

/** The order of decimals, texts, dates, date-times and durations of one kind. */
final class Order {

  private Order() {}

  @SuppressWarnings("unchecked")
  static int compare(Object a, Object b) {
    if (a instanceof BigDecimal decimal) return decimal.compareTo((BigDecimal) b);
    if (a instanceof String text) return TextOrder.compare(text, (String) b);
    return ((Comparable<Object>) a).compareTo(b);
  }

  /** The value within the bounds, which belong to it; null if they are the wrong way round. */
  static @Nullable Object clamp(Object value, Object low, Object high) {
    if (compare(low, high) > 0) return null;
    if (compare(value, low) < 0) return low;
    return compare(value, high) > 0 ? high : value;
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

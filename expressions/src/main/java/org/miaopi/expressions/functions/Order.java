package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of decimals, dates, date-times and durations of one kind. */
final class Order {

  private Order() {}

  @SuppressWarnings("unchecked")
  static int compare(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b);
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

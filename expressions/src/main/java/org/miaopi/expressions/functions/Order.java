package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of decimals and of dates. */
final class Order {

  private Order() {}

  static int compare(Object a, Object b) {
    return a instanceof BigDecimal decimal
        ? decimal.compareTo((BigDecimal) b)
        : ((LocalDate) a).compareTo((LocalDate) b);
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

package org.miaopi.expressions.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** Keeps values that are not of their type out of an evaluation. */
public final class Values {

  /** Beyond this many places a decimal is no honest value, and its arithmetic takes too long. */
  private static final int LARGEST_SCALE = 6_144;

  private Values() {}

  /** The value, or null where it is not of the type; the entries of a list are looked at too. */
  public static @Nullable Object conform(Type type, @Nullable Object value) {
    return switch (type) {
      case Type.Simple simple -> simple(simple, value);
      case Type.Choice choice -> value instanceof String ? value : null;
      case Type.ListOf list ->
          value instanceof List<?> items ? entries(list.element(), items) : null;
      case Type.Rows rows -> value instanceof List<?> ? value : null;
      case Type.Group group -> value instanceof Map<?, ?> ? value : null;
    };
  }

  private static @Nullable Object simple(Type.Simple type, @Nullable Object value) {
    return switch (type) {
      case BOOLEAN -> value instanceof Boolean ? value : null;
      case DECIMAL ->
          value instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) <= LARGEST_SCALE
              ? value
              : null;
      case TEXT -> value instanceof String ? value : null;
      case DATE -> value instanceof LocalDate date && isKnown(date.getYear()) ? value : null;
      case DATE_TIME ->
          value instanceof LocalDateTime time && isKnown(time.getYear())
              ? time.truncatedTo(ChronoUnit.SECONDS)
              : null;
      case MONTHS -> value instanceof Months ? value : null;
      case DAYS -> value instanceof Days ? value : null;
    };
  }

  /** The years that the language has; no function reckons with others. */
  private static boolean isKnown(int year) {
    return year >= 1 && year <= 9999;
  }

  private static List<@Nullable Object> entries(Type element, List<?> items) {
    List<@Nullable Object> entries = new ArrayList<>(items.size());
    for (Object item : items) entries.add(conform(element, item));
    return entries;
  }
}

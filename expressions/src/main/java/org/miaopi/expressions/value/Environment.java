package org.miaopi.expressions.value;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an evaluation depends on, so that it can be repeated.
 *
 * @param values by name: Boolean, BigDecimal, String, LocalDate, LocalDateTime, Months, Days, List,
 *     Map; absent or null = not answered; a value that is not of its name's type reads as null
 * @param today the day that {@code today()} gives; not answered outside of the years 1 to 9999
 * @param calendar the days that count as working days
 */
public record Environment(
    Map<String, @Nullable Object> values, LocalDate today, Calendar calendar) {

  /** With working days from Monday to Friday. */
  public Environment(Map<String, @Nullable Object> values, LocalDate today) {
    this(values, today, Calendar.WEEKDAYS);
  }

  /** The same with more values; one that is given here hides one of the same name. */
  public Environment with(Map<String, ? extends @Nullable Object> more) {
    Map<String, @Nullable Object> all = new HashMap<>(values);
    all.putAll(more);
    return new Environment(all, today, calendar);
  }
}

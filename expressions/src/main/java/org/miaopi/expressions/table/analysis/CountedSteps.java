package org.miaopi.expressions.table.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Duration;
import org.miaopi.expressions.value.Months;

/**
 * Values that follow one another like whole numbers.
 *
 * @param count which one a value is
 * @param value the value with that number, null beyond the type's ends
 * @param usual an example where nothing is asked
 */
record CountedSteps(
    ToLongFunction<Object> count, LongFunction<@Nullable Object> value, Object usual)
    implements Steps {

  static final Steps DATES =
      new CountedSteps(
          it -> ((LocalDate) it).toEpochDay(),
          it -> known(LocalDate.ofEpochDay(it)),
          LocalDate.of(2000, 1, 1));

  static final Steps DATE_TIMES =
      new CountedSteps(
          it -> ((LocalDateTime) it).toEpochSecond(ZoneOffset.UTC),
          it -> {
            LocalDateTime time = LocalDateTime.ofEpochSecond(it, 0, ZoneOffset.UTC);
            return known(time.toLocalDate()) == null ? null : time;
          },
          LocalDate.of(2000, 1, 1).atStartOfDay());

  static final Steps MONTHS = durations(new Months(0));
  static final Steps DAYS = durations(new Days(0));

  private static Steps durations(Duration none) {
    return new CountedSteps(it -> ((Duration) it).count(), none::withCount, none);
  }

  private static @Nullable LocalDate known(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= 9999 ? date : null;
  }

  @Override
  public boolean has(Object value) {
    return true;
  }

  @Override
  public @Nullable Object between(@Nullable Object low, @Nullable Object high) {
    if (low == null) return high == null ? usual : value.apply(count.applyAsLong(high) - 1);
    long next = count.applyAsLong(low) + 1;
    return high == null || next < count.applyAsLong(high) ? value.apply(next) : null;
  }
}

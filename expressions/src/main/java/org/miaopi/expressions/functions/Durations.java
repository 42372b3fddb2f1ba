package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Duration;
import org.miaopi.expressions.value.Months;

/** Dates, date-times and durations; what leaves the years 1 to 9999, or 10,000 years, is null. */
final class Durations {

  /** Beyond it no multiple of one day is a duration. */
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

  private Durations() {}

  /** The last day of the month where it has no such day. */
  static @Nullable Temporal plus(Temporal start, Duration duration) {
    ChronoUnit unit =
        switch (duration) {
          case Months months -> ChronoUnit.MONTHS;
          case Days days -> ChronoUnit.DAYS;
        };
    try {
      Temporal end = start.plus(duration.count(), unit);
      int year = end.get(ChronoField.YEAR);
      return year >= 1 && year <= 9999 ? end : null;
    } catch (DateTimeException beyondTheCalendar) {
      return null;
    }
  }

  /** The whole days, towards zero. */
  static @Nullable Days between(Temporal from, Temporal to) {
    return Days.of(ChronoUnit.DAYS.between(from, to));
  }

  static @Nullable Duration sum(Duration a, Duration b) {
    return a.withCount((long) a.count() + b.count());
  }

  static Duration negate(Duration duration) {
    return switch (duration) {
      case Months months -> new Months(-months.count());
      case Days days -> new Days(-days.count());
    };
  }

  /** Null where it comes to no whole number. */
  static @Nullable Duration times(Duration duration, BigDecimal factor) {
    return whole(duration, Decimals.multiply(factor, BigDecimal.valueOf(duration.count())));
  }

  /** Null where it comes to no whole number, and for a divisor of zero. */
  static @Nullable Duration dividedBy(Duration duration, BigDecimal divisor) {
    BigDecimal count = Decimals.divide(BigDecimal.valueOf(duration.count()), divisor);
    return count == null ? null : whole(duration, count);
  }

  private static @Nullable Duration whole(Duration duration, BigDecimal count) {
    boolean whole = count.abs().compareTo(MOST) <= 0 && count.stripTrailingZeros().scale() <= 0;
    return whole ? duration.withCount(count.longValue()) : null;
  }
}

package org.miaopi.expressions.functions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Calendar;

/** Reckons with the working days of a calendar in few steps, however far apart the dates are. */
record Workdays(Calendar calendar) {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** The working days from the year 1 up to the date and with it. */
  int upTo(LocalDate date) {
    int before = (int) ChronoUnit.DAYS.between(FIRST, date);
    int weekdays = before / 7 * 5 + Math.min(before % 7 + 1, 5);
    return weekdays
        - until(date, calendar.daysOff(), false)
        + until(date, calendar.workingDays(), true);
  }

  /** How many days of the set that are not after the date make a difference to its week. */
  private int until(LocalDate date, Set<LocalDate> days, boolean works) {
    int count = 0;
    for (LocalDate day : days) {
      boolean counts = !day.isAfter(date) && !day.isBefore(FIRST);
      boolean differs = Calendar.WEEKDAYS.isWorkingDay(day) != works;
      if (counts && differs && calendar.isWorkingDay(day) == works) count++;
    }
    return count;
  }

  /** The working day so many later, or earlier if negative; null outside of the years 1 to 9999. */
  @Nullable LocalDate plus(LocalDate date, int count) {
    if (count == 0) return date;
    int wanted = count > 0 ? upTo(date) + count : upTo(date.minusDays(1)) + count + 1;
    return wanted < 1 || wanted > upTo(LAST) ? null : first(wanted);
  }

  /** The first day up to which there are so many working days. */
  private LocalDate first(int wanted) {
    LocalDate low = FIRST;
    LocalDate high = LAST;
    while (low.isBefore(high)) {
      LocalDate middle = low.plusDays(ChronoUnit.DAYS.between(low, high) / 2);
      if (upTo(middle) >= wanted) high = middle;
      else low = middle.plusDays(1);
    }
    return low;
  }
}

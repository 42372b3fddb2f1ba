package org.miaopi.expressions.table.analysis;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dates from year 1 to 9999, day by day. */
record DateSteps() implements Steps {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  @Override
  public boolean has(Object value) {
    return true;
  }

  @Override
  public @Nullable Object between(@Nullable Object low, @Nullable Object high) {
    if (low == null && high == null) return LocalDate.of(2000, 1, 1);
    if (low == null) {
      LocalDate end = (LocalDate) Objects.requireNonNull(high);
      return end.isAfter(FIRST) ? end.minusDays(1) : null;
    }
    LocalDate start = (LocalDate) low;
    if (!start.isBefore(LAST)) return null;
    LocalDate next = start.plusDays(1);
    return high == null || next.isBefore((LocalDate) high) ? next : null;
  }
}

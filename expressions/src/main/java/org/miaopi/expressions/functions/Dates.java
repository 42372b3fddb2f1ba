package org.miaopi.expressions.functions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates from the year 1 to 9999. */
final class Dates {

  private Dates() {}

  static @Nullable LocalDate plus(LocalDate date, @Nullable Integer amount, ChronoUnit unit) {
    return amount == null ? null : known(date.plus(amount, unit));
  }

  static @Nullable LocalDate minus(LocalDate date, @Nullable Integer amount, ChronoUnit unit) {
    return amount == null ? null : plus(date, -amount, unit);
  }

  private static @Nullable LocalDate known(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= 9999 ? date : null;
  }
}

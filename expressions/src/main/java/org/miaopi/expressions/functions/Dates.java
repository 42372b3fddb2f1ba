package org.miaopi.expressions.functions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates from the year 1 to 9999, in ISO 8601. */
public final class Dates {

  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Dates() {}

  /** The date that a text writes, or null if it is none of the calendar. */
  public static @Nullable LocalDate parse(String text) {
    if (!FORM.matcher(text).matches()) return null;
    try {
      return known(LocalDate.parse(text));
    } catch (DateTimeParseException notInTheCalendar) {
      return null;
    }
  }

  static @Nullable LocalDate plus(LocalDate date, @Nullable Integer amount, ChronoUnit unit) {
    return amount == null ? null : known(date.plus(amount, unit));
  }

  private static @Nullable LocalDate known(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= 9999 ? date : null;
  }
}

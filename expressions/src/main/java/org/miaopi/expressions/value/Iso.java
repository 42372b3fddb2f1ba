package org.miaopi.expressions.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, date-times and durations as ISO 8601 writes them; the years are 1 to 9999. */
public final class Iso {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)");
  private static final Pattern MONTHS =
      Pattern.compile("(-?)P(?=[0-9])(?:([0-9]{1,6})Y)?(?:([0-9]{1,7})M)?");
  private static final Pattern DAYS = Pattern.compile("(-?)P([0-9]{1,8})D");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private Iso() {}

  /** The date that a text such as {@code 2026-01-31} writes, or null. */
  public static @Nullable LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) return null;
    try {
      LocalDate date = LocalDate.parse(text);
      return date.getYear() >= 1 ? date : null;
    } catch (DateTimeParseException notInTheCalendar) {
      return null;
    }
  }

  /**
   * The date-time that a text such as {@code 2026-01-31T09:00:00} writes, or null; the seconds may
   * be left out and a blank may stand for the T.
   */
  public static @Nullable LocalDateTime dateTime(String text) {
    Matcher form = DATE_TIME.matcher(text);
    if (!form.matches()) return null;
    try {
      LocalDateTime dateTime = LocalDateTime.parse(form.group(1) + "T" + form.group(2));
      return dateTime.getYear() >= 1 ? dateTime : null;
    } catch (DateTimeParseException notInTheCalendar) {
      return null;
    }
  }

  /** A date-time to the second, such as {@code 2026-01-31T09:00:00}. */
  public static String text(LocalDateTime dateTime) {
    return SECONDS.format(dateTime);
  }

  /** The months that a text such as {@code P1Y6M} or {@code -P18M} writes, or null. */
  public static @Nullable Months months(String text) {
    Matcher form = MONTHS.matcher(text);
    if (!form.matches()) return null;
    long months = number(form.group(2)) * 12 + number(form.group(3));
    return Months.of(form.group(1).isEmpty() ? months : -months);
  }

  /** The days that a text such as {@code P30D} writes, or null. */
  public static @Nullable Days days(String text) {
    Matcher form = DAYS.matcher(text);
    if (!form.matches()) return null;
    long days = number(form.group(2));
    return Days.of(form.group(1).isEmpty() ? days : -days);
  }

  /** The months or the days that a text writes, or null. */
  public static @Nullable Duration duration(String text) {
    Months months = months(text);
    return months != null ? months : days(text);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}

package org.miaopi.designer.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.value.Calendar;

/** A calendar as JSON: {@code {"daysOff": ["2026-01-01"], "workingDays": ["2026-01-04"]}}. */
public final class CalendarJson {

  /** Dates of a year that one of the two lists may have. */
  private static final int MOST = 366;

  private static final String DAYS_OFF = "daysOff";
  private static final String WORKING_DAYS = "workingDays";
  private static final Messages MESSAGES = Messages.of(CalendarJson.class);

  private CalendarJson() {}

  /** The dates in their order, so that equal calendars are equal texts. */
  public static Map<String, Object> write(Calendar calendar) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(DAYS_OFF, texts(calendar.daysOff()));
    json.put(WORKING_DAYS, texts(calendar.workingDays()));
    return json;
  }

  private static List<String> texts(Collection<LocalDate> dates) {
    return dates.stream().sorted().map(LocalDate::toString).toList();
  }

  /** Reads the object at hand, whose dates may be of any years. */
  public static Calendar read(JsonObject json) {
    return read(json, null);
  }

  /**
   * Reads the object at hand: no date stands in it twice, and the days that are worked are of
   * weekends, so that a slip of the pen is found.
   *
   * @param year that all dates have to be of; null for any
   */
  static Calendar read(JsonObject json, @Nullable Integer year) {
    Set<LocalDate> daysOff = dates(json, DAYS_OFF, year, Set.of());
    Set<LocalDate> workingDays = dates(json, WORKING_DAYS, year, daysOff);
    return new Calendar(daysOff, workingDays);
  }

  private static Set<LocalDate> dates(
      JsonObject json, String name, @Nullable Integer year, Set<LocalDate> others) {
    List<@Nullable LocalDate> given = json.dates(name);
    if (year != null && given.size() > MOST) {
      json.refuse(MESSAGES, "calendar.many", name, String.valueOf(MOST));
      return Set.of();
    }
    Set<LocalDate> dates = new LinkedHashSet<>();
    for (int i = 0; i < given.size(); i++) {
      @Nullable LocalDate date = given.get(i);
      if (date == null) continue;
      @Nullable String mistake = mistake(date, name, year, others);
      if (!dates.add(date)) mistake = "calendar.twice";
      if (mistake == null) continue;
      json.refuseElement(MESSAGES, mistake, name, i, date.toString(), String.valueOf(year));
    }
    return dates;
  }

  private static @Nullable String mistake(
      LocalDate date, String name, @Nullable Integer year, Set<LocalDate> others) {
    if (year != null && date.getYear() != year) return "calendar.year";
    if (others.contains(date)) return "calendar.both";
    boolean weekday = Calendar.WEEKDAYS.isWorkingDay(date);
    return weekday && name.equals(WORKING_DAYS) ? "calendar.weekday" : null;
  }
}

package org.miaopi.expressions.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Which days offices work, as the State Council announces it for a year: Monday to Friday, but not
 * on days off, and on weekend days that make up for them (调休).
 *
 * @param daysOff days from Monday to Friday without work; others in it change nothing
 * @param workingDays days of weekends with work; a day in both sets is a working day
 */
public record Calendar(Set<LocalDate> daysOff, Set<LocalDate> workingDays) {

  /** Monday to Friday, without a holiday. */
  public static final Calendar WEEKDAYS = new Calendar(Set.of(), Set.of());

  public Calendar {
    daysOff = Set.copyOf(daysOff);
    workingDays = Set.copyOf(workingDays);
  }

  /** The days of both. */
  public Calendar and(Calendar other) {
    return new Calendar(union(daysOff, other.daysOff()), union(workingDays, other.workingDays()));
  }

  private static Set<LocalDate> union(Set<LocalDate> one, Set<LocalDate> other) {
    Set<LocalDate> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** Whether offices work on the day. */
  public boolean isWorkingDay(LocalDate day) {
    if (workingDays.contains(day)) return true;
    DayOfWeek weekday = day.getDayOfWeek();
    boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    return !weekend && !daysOff.contains(day);
  }
}

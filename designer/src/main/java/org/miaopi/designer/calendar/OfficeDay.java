package org.miaopi.designer.calendar;

import java.time.LocalDate;
import org.miaopi.expressions.value.Calendar;

/**
 * The day under which something is evaluated.
 *
 * @param today the day that {@code today()} gives
 * @param calendar the days that count as working days
 */
public record OfficeDay(LocalDate today, Calendar calendar) {}

/** The working days of a year while they are edited. All dates are ISO texts. */
import { dayNumber, plusDays, plusMonths } from "../../../../../expressions/src/main/web/index.ts";
import type { Calendar } from "../form/index.ts";

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

/** So many days later, or earlier if negative. */
export function shifted(date: string, days: number): string {
  return plusDays(date, days) ?? date;
}

/** The same day so many months later, or the last of that month. */
export function monthsLater(date: string, months: number): string {
  return plusMonths(date, months) ?? date;
}

/** 0 is Monday. */
function weekdayOf(date: string): number {
  return (dayNumber(date) + 2) % 7;
}

/** The weeks of a month (1 to 12) from Monday on; null is a day of another month. */
export function weeksOf(year: number, month: number): readonly (readonly (string | null)[])[] {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const days = dayNumber(monthsLater(first, 1)) - dayNumber(first);
  const before = weekdayOf(first);
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before;
      return day >= 0 && day < days ? shifted(first, day) : null;
    }),
  );
}

export type Mark = "off" | "worked" | "weekend" | "weekday";

/** What stands at a day: what makes it special, else whether the week does. */
export function markOf({ daysOff, workingDays }: Calendar, date: string): Mark {
  if (workingDays.includes(date)) return "worked";
  if (daysOff.includes(date)) return "off";
  return weekdayOf(date) > 4 ? "weekend" : "weekday";
}

export function isWorked(mark: Mark): boolean {
  return mark === "worked" || mark === "weekday";
}

/** The calendar in which a day that was worked is off, and the other way round. */
export function toggled(calendar: Calendar, date: string): Calendar {
  const others = (dates: readonly string[]) => dates.filter((other) => other !== date);
  const [daysOff, workingDays] = [others(calendar.daysOff), others(calendar.workingDays)];
  const works = !isWorked(markOf(calendar, date));
  if (works === weekdayOf(date) < 5) return { daysOff, workingDays };
  return works ? { daysOff, workingDays: [...workingDays, date].sort() } : { daysOff: [...daysOff, date].sort(), workingDays };
}

export function isSame(one: Calendar, other: Calendar): boolean {
  return one.daysOff.join() === other.daysOff.join() && one.workingDays.join() === other.workingDays.join();
}

import { Decimal } from "../decimal.ts";
import type { Calendar, Value } from "../value.ts";
import { dayNumber, plusDays } from "./calendar.ts";

const FIRST = "0001-01-01";
const LAST = dayNumber("9999-12-31") - dayNumber(FIRST);
/** Monday to Friday, without a holiday. */
export const WEEKDAYS: Calendar = { daysOff: [], workingDays: [] };

/** Days since the first, which was a Monday. */
const numberOf = (date: string): number => dayNumber(date) - dayNumber(FIRST);

const isWeekday = (day: number): boolean => day % 7 < 5;

/** What a calendar changes: working days more (weekends that are worked) and fewer (days off). */
interface Changes {
  more: number[];
  fewer: number[];
}

function changesOf({ daysOff, workingDays }: Calendar): Changes {
  const numbers = (dates: string[]) => [...new Set(dates)].map(numberOf).filter((day) => day >= 0);
  const worked = numbers(workingDays);
  return {
    more: worked.filter((day) => !isWeekday(day)),
    fewer: numbers(daysOff).filter((day) => isWeekday(day) && !worked.includes(day)),
  };
}

/** The working days from the year 1 up to the day and with it. */
function upTo(day: number, { more, fewer }: Changes): number {
  const until = (days: number[]) => days.filter((other) => other <= day).length;
  return Math.trunc(day / 7) * 5 + Math.min((day % 7) + 1, 5) + until(more) - until(fewer);
}

function isWorkday(calendar: Calendar, date: string): boolean {
  return calendar.workingDays.includes(date) || (isWeekday(numberOf(date)) && !calendar.daysOff.includes(date));
}

function plusWorkdays(calendar: Calendar, date: string, count: Decimal): string | null {
  const [whole, from, changes] = [count.toWhole(), numberOf(date), changesOf(calendar)];
  if (whole === null || whole === 0) return whole === null ? null : date;
  const wanted = whole > 0 ? upTo(from, changes) + whole : upTo(from - 1, changes) + whole + 1;
  if (wanted < 1 || wanted > upTo(LAST, changes)) return null;
  let [low, high] = [0, LAST];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (upTo(middle, changes) >= wanted) high = middle;
    else low = middle + 1;
  }
  return plusDays(FIRST, low);
}

function workdaysBetween(calendar: Calendar, from: string, to: string): Decimal {
  const changes = changesOf(calendar);
  return Decimal.of(upTo(numberOf(to), changes) - upTo(numberOf(from), changes));
}

/** The functions that ask a calendar. */
export const workdays: Record<string, (calendar: Calendar, ...values: never[]) => Value> = {
  isWorkday,
  plusWorkdays,
  workdaysBetween,
};

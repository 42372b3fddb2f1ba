/** Dates of the years 1 to 9999 as ISO texts, reckoned without the machine's time zone. */

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Day {
  year: number;
  month: number;
  day: number;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function lengthOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function parts(date: string): Day {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

export function startOfMonth(date: string): string | null {
  return format({ ...parts(date), day: 1 });
}

export function endOfMonth(date: string): string | null {
  const { year, month } = parts(date);
  return format({ year, month, day: lengthOf(year, month) });
}

function format({ year, month, day }: Day): string | null {
  if (year < 1 || year > 9999) return null;
  const padded = (number: number, width: number) => String(number).padStart(width, "0");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The text itself where it is a date of the calendar, else null. */
export function parseDate(text: string): string | null {
  if (!FORM.test(text)) return null;
  const { year, month, day } = parts(text);
  const known = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
  return known ? text : null;
}

const TIME = /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?$/;

/** The date and time to the second, as in `2026-01-31T09:00:00`; null where it is none of the calendar. */
export function parseDateTime(text: string): string | null {
  const [, date = "", minute, second = ":00"] = TIME.exec(text) ?? [];
  return parseDate(date) === null ? null : `${date}T${minute}${second}`;
}

/** Seconds since the start of 0000-03-01. */
export function secondNumber(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.slice(11).split(":").map(Number);
  return ((dayNumber(time.slice(0, 10)) * 24 + hour) * 60 + minute) * 60 + second;
}

/** Days since 0000-03-01: months counted from March have regular lengths, February ends the year. */
export function dayNumber(date: string): number {
  const { year, month, day } = parts(date);
  const shifted = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leaps + Math.floor((months * 153 + 2) / 5) + day - 1;
}

/** The full months from one date to another, towards zero as java.time counts them. */
export function monthsBetween(from: string, to: string): number {
  const packed = ({ year, month, day }: Day) => (year * 12 + month) * 32 + day;
  return Math.trunc((packed(parts(to)) - packed(parts(from))) / 32);
}

/** The last of the month where it has no such day; null outside of the calendar. */
export function plusMonths(date: string, months: number): string | null {
  const start = parts(date);
  const count = start.year * 12 + start.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return format({ year, month, day: Math.min(start.day, lengthOf(year, month)) });
}

/** Null outside of the calendar. */
export function plusDays(date: string, days: number): string | null {
  const number = dayNumber(date) + days;
  if (number < dayNumber("0001-01-01") || number > dayNumber("9999-12-31")) return null;
  let year = Math.floor(number / 365.2425) + 1;
  const first = (of: number) => dayNumber(`${of}-1-1`);
  while (first(year) > number) year--;
  while (first(year + 1) <= number) year++;
  let day = number - first(year) + 1;
  let month = 1;
  for (; day > lengthOf(year, month); month++) day -= lengthOf(year, month);
  return format({ year, month, day });
}

import { Decimal } from "../decimal.ts";
import type { Operation } from "../value.ts";
import {
  dayNumber,
  endOfMonth,
  monthsBetween,
  parseDate,
  parseDateTime,
  parts,
  plusDays,
  plusMonths,
  secondNumber,
  startOfMonth,
} from "./calendar.ts";
import { chineseDate, longDate } from "./chinese.ts";

type Shift = (date: string, amount: number) => string | null;

const by =
  (shift: Shift, sign = 1) =>
  (date: string, amount: Decimal): string | null => {
    const whole = amount.toWhole();
    return whole === null ? null : shift(date, whole * sign);
  };

const plusYears: Shift = (date, years) => plusMonths(date, years * 12);

export function yearsBetween(from: string, to: string): Decimal {
  return Decimal.of(Math.trunc(monthsBetween(from, to) / 12));
}

/** A text that writes a time, or a date with an hour and perhaps a minute. */
function dateTime(date: string, ...clock: Decimal[]): string | null {
  if (clock.length === 0) return parseDateTime(date);
  const [hour, minute = 0] = clock.map((part) => part.toWhole());
  if (typeof hour !== "number" || minute === null || hour < 0 || minute < 0) return null;
  const padded = (part: number) => String(part).padStart(2, "0");
  return parseDateTime(`${date}T${padded(hour)}:${padded(minute)}`);
}

const between =
  (seconds: number) =>
  (from: string, to: string): Decimal =>
    Decimal.of(Math.trunc((secondNumber(to) - secondNumber(from)) / seconds));

export const dates: Record<string, Operation> = {
  date: parseDate,
  dateTime,
  datePart: (time: string) => time.slice(0, 10),
  yearsBetween,
  monthsBetween: (from: string, to: string) => Decimal.of(monthsBetween(from, to)),
  daysBetween: (from: string, to: string) => Decimal.of(dayNumber(to) - dayNumber(from)),
  hoursBetween: between(3_600),
  minutesBetween: between(60),
  plusYears: by(plusYears),
  plusMonths: by(plusMonths),
  plusDays: by(plusDays),
  minusYears: by(plusYears, -1),
  minusMonths: by(plusMonths, -1),
  minusDays: by(plusDays, -1),
  startOfMonth,
  endOfMonth,
  year: (date: string) => Decimal.of(parts(date).year),
  month: (date: string) => Decimal.of(parts(date).month),
  day: (date: string) => Decimal.of(parts(date).day),
  hour: (time: string) => Decimal.of(Number(time.slice(11, 13))),
  minute: (time: string) => Decimal.of(Number(time.slice(14, 16))),
  weekday: (date: string) => Decimal.of(((dayNumber(date) + 2) % 7) + 1),
  longDate,
  chineseDate,
};

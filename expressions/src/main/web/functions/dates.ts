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

export const dates: Record<string, Operation> = {
  date: parseDate,
  dateTime: parseDateTime,
  datePart: (time: string) => time.slice(0, 10),
  yearsBetween,
  monthsBetween: (from: string, to: string) => Decimal.of(monthsBetween(from, to)),
  daysBetween: (from: string, to: string) => Decimal.of(dayNumber(to) - dayNumber(from)),
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
  weekday: (date: string) => Decimal.of(((dayNumber(date) + 2) % 7) + 1),
  longDate,
  chineseDate,
};

import { Decimal } from "../decimal.ts";
import type { Operation } from "../value.ts";
import { dayNumber, monthsBetween, parseDate, parts, plusDays, plusMonths } from "./calendar.ts";

type Shift = (date: string, amount: number) => string | null;

const by =
  (shift: Shift) =>
  (date: string, amount: Decimal): string | null => {
    const whole = amount.toWhole();
    return whole === null ? null : shift(date, whole);
  };

export function yearsBetween(from: string, to: string): Decimal {
  return Decimal.of(Math.trunc(monthsBetween(from, to) / 12));
}

export const dates: Record<string, Operation> = {
  date: parseDate,
  yearsBetween,
  monthsBetween: (from: string, to: string) => Decimal.of(monthsBetween(from, to)),
  daysBetween: (from: string, to: string) => Decimal.of(dayNumber(to) - dayNumber(from)),
  plusYears: by((date, years) => plusMonths(date, years * 12)),
  plusMonths: by(plusMonths),
  plusDays: by(plusDays),
  year: (date: string) => Decimal.of(parts(date).year),
  month: (date: string) => Decimal.of(parts(date).month),
  day: (date: string) => Decimal.of(parts(date).day),
};

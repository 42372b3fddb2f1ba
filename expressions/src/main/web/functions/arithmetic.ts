import { Decimal } from "../decimal.ts";
import { Duration } from "../duration.ts";
import type { Operation } from "../value.ts";
import { plusDays, plusMonths, secondNumber } from "./calendar.ts";

/** A text is a date or a date with a time: texts are joined by `concat`. */
type Amount = Decimal | Duration | string;

const MOST = 10_000_000n;

/** The time of the day stays. */
function shifted(start: string, { unit, count }: Duration): string | null {
  const date = (unit === "months" ? plusMonths : plusDays)(start.slice(0, 10), count);
  return date === null ? null : date + start.slice(10);
}

/** Null where it comes to no whole number. */
function times(duration: Duration, factor: Decimal): Duration | null {
  const count = factor.multiply(Decimal.of(duration.count)).toWhole(MOST);
  return count === null ? null : duration.with(count);
}

function add(a: Amount, b: Amount): Amount | null {
  if (a instanceof Decimal) return a.add(b as Decimal);
  if (typeof a === "string") return shifted(a, b as Duration);
  if (typeof b === "string") return shifted(b, a);
  return a.with(a.count + (b as Duration).count);
}

function negate(a: Decimal | Duration): Decimal | Duration {
  return a instanceof Decimal ? a.negate() : a.with(-a.count)!;
}

function subtract(a: Amount, b: Amount): Amount | null {
  if (typeof b !== "string") return add(a, negate(b));
  return Duration.of("days", Math.trunc((secondNumber(a as string) - secondNumber(b)) / 86_400));
}

function multiply(a: Decimal | Duration, b: Decimal | Duration): Decimal | Duration | null {
  if (a instanceof Duration) return times(a, b as Decimal);
  return b instanceof Duration ? times(b, a) : a.multiply(b);
}

const number = (a: Decimal | Duration): Decimal => (a instanceof Duration ? Decimal.of(a.count) : a);

export const arithmetic: Record<string, Operation> = {
  add,
  subtract,
  multiply,
  divide: (a: Decimal | Duration, b: Decimal | Duration) => number(a).divide(number(b)),
  remainder: (a: Decimal, b: Decimal) => a.remainder(b),
  negate,
};

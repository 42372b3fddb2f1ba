import { Decimal } from "../decimal.ts";
import { Duration } from "../duration.ts";
import type { Operation } from "../value.ts";
import { plusDays, plusMonths, secondNumber } from "./calendar.ts";

/** A text is a date or a date with a time: texts are joined by `concat`. */
export type Amount = Decimal | Duration | string;

const MOST = 10_000_000n;

/** The time of the day stays. */
function shifted(start: string, { unit, count }: Duration): string | null {
  const date = (unit === "months" ? plusMonths : plusDays)(start.slice(0, 10), count);
  return date === null ? null : date + start.slice(10);
}

/** So many of the same unit; null where that is no whole number. */
function whole(duration: Duration, amount: Decimal | null): Duration | null {
  const count = amount?.toWhole(MOST) ?? null;
  return count === null ? null : duration.with(count);
}

const times = (duration: Duration, factor: Decimal) => whole(duration, factor.multiply(Decimal.of(duration.count)));

export function add(a: Amount, b: Amount): Amount | null {
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

export function divide(a: Decimal | Duration, b: Decimal | Duration): Decimal | Duration | null {
  const quotient = number(a).divide(number(b));
  return a instanceof Duration && b instanceof Decimal ? whole(a, quotient) : quotient;
}

export const arithmetic: Record<string, Operation> = {
  add,
  subtract,
  multiply,
  divide,
  remainder: (a: Decimal, b: Decimal) => a.remainder(b),
  negate,
};

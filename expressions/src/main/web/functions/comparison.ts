import { Decimal } from "../decimal.ts";
import { Duration } from "../duration.ts";
import type { Operation, Value } from "../value.ts";

export type Ordered = Decimal | Duration | string;

/** Decimals and durations by value, dates and times by their ISO text. */
export function compare(a: Ordered, b: Ordered): number {
  if (a instanceof Decimal) return a.compare(b as Decimal);
  if (a instanceof Duration) return a.count - (b as Duration).count;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The value within the bounds; null if they are the wrong way round. */
export function clamp(value: Ordered, low: Ordered, high: Ordered): Ordered | null {
  if (compare(low, high) > 0) return null;
  if (compare(value, low) < 0) return low;
  return compare(value, high) > 0 ? high : value;
}

export function same(a: Value, b: Value): boolean {
  return a instanceof Decimal || a instanceof Duration ? compare(a, b as Ordered) === 0 : a === b;
}

/** True if found, else null if the list holds null, else false. */
function isIn(value: Value, list: Value[]): boolean | null {
  if (list.some((entry) => entry !== null && same(entry, value))) return true;
  return list.includes(null) ? null : false;
}

export const comparison: Record<string, Operation> = {
  eq: same,
  ne: (a: Value, b: Value) => !same(a, b),
  lt: (a: Ordered, b: Ordered) => compare(a, b) < 0,
  le: (a: Ordered, b: Ordered) => compare(a, b) <= 0,
  gt: (a: Ordered, b: Ordered) => compare(a, b) > 0,
  ge: (a: Ordered, b: Ordered) => compare(a, b) >= 0,
  in: isIn,
  contains: (whole: string | Value[], part: string) =>
    typeof whole === "string" ? whole.includes(part) : isIn(part, whole),
};

import { Decimal } from "../decimal.ts";
import { Duration } from "../duration.ts";
import type { Operation, Value } from "../value.ts";
import { all, any } from "./logic.ts";

export type Ordered = Decimal | Duration | string;

/** Halves of surrogate pairs come behind all other UTF-16 units: so texts stand by their code points. */
function weight(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return (unit & 0xf800) === 0xd800 ? unit + 0x10000 : unit;
}

function compareTexts(a: string, b: string): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const order = weight(a, at) - weight(b, at);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Decimals and durations by value, texts by their code points, dates and times by their ISO text. */
export function compare(a: Ordered, b: Ordered): number {
  if (a instanceof Decimal) return a.compare(b as Decimal);
  if (a instanceof Duration) return a.count - (b as Duration).count;
  return compareTexts(a, b as string);
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

/** Of lists false if they differ in length or in one entry, else null if one entry is null. */
function equal(a: Value, b: Value): boolean | null {
  if (!Array.isArray(a) || !Array.isArray(b)) return same(a, b);
  return a.length === b.length && all(a.map((entry, at) => (entry === null || b[at] === null ? null : same(entry, b[at]!))));
}

/** One for all values that `==` finds equal. */
export const keyOf = (value: Value): Value =>
  value instanceof Decimal ? value.stripped().toString() : value instanceof Duration ? value.toString() : value;

/** For each entry whether the list holds it: null where that is not known. */
function held(list: Value[], entries: Value[]): (boolean | null)[] {
  const keys = new Set(list.map(keyOf));
  const missing = keys.has(null) ? null : false;
  return entries.map((entry) => (entry === null ? null : keys.has(keyOf(entry)) || missing));
}

/** True if found, else null if the list holds null, else false. */
function isIn(value: Value, list: Value[]): boolean | null {
  if (list.some((entry) => entry !== null && same(entry, value))) return true;
  return list.includes(null) ? null : false;
}

export const comparison: Record<string, Operation> = {
  eq: equal,
  ne: (a: Value, b: Value) => {
    const same = equal(a, b);
    return same === null ? null : !same;
  },
  lt: (a: Ordered, b: Ordered) => compare(a, b) < 0,
  le: (a: Ordered, b: Ordered) => compare(a, b) <= 0,
  gt: (a: Ordered, b: Ordered) => compare(a, b) > 0,
  ge: (a: Ordered, b: Ordered) => compare(a, b) >= 0,
  in: isIn,
  contains: (whole: string | Value[], part: string) =>
    typeof whole === "string" ? whole.includes(part) : isIn(part, whole),
  containsAny: (list: Value[], entries: Value[]) => any(held(list, entries)),
  containsAll: (list: Value[], entries: Value[]) => all(held(list, entries)),
};

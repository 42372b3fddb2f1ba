import { Decimal } from "../decimal.ts";
import { Duration } from "../duration.ts";
import type { Value } from "../value.ts";
import { compare, type Ordered } from "./comparison.ts";
import { all, any } from "./logic.ts";

const present = <T extends Value>(entries: Value[]): T[] => entries.filter((entry) => entry !== null) as T[];

function sum(entries: Value[]): Decimal {
  return present<Decimal>(entries).reduce((total, entry) => total.add(entry), Decimal.ZERO);
}

/** The entry before (-1) or behind (1) all others; of equal ones the first. */
const extreme =
  (sign: number) =>
  (entries: Value[]): Value => {
    const [first = null, ...rest] = present<Ordered>(entries);
    return rest.reduce((best, entry) => (compare(entry, best!) * sign > 0 ? entry : best), first);
  };

/** Each once: what `==` finds equal has one key. */
function distinct(entries: Value[]): Value[] {
  const key = (entry: Value) =>
    entry instanceof Decimal ? entry.stripped().toString() : entry instanceof Duration ? entry.toString() : entry;
  const seen = new Map<Value, Value>();
  for (const entry of present(entries)) if (!seen.has(key(entry))) seen.set(key(entry), entry);
  return [...seen.values()];
}

/** The entries in the order of their keys; those whose key is null come last, equal ones stay as they were. */
export function sortedBy(keys: Value[], entries: Value[]): Value[] {
  const order = (a: Value, b: Value) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : compare(a as Ordered, b as Ordered);
  return keys.map((_, at) => at).sort((a, b) => order(keys[a]!, keys[b]!)).map((at) => entries[at]!);
}

/** Functions of many values: a list's, or one for each row; entries that are null are not answered. */
export const aggregates: Record<string, (entries: Value[]) => Value> = {
  sum,
  average: (entries) => sum(entries).divide(Decimal.of(present(entries).length)),
  min: extreme(-1),
  max: extreme(1),
  count: (entries) => Decimal.of(entries.length),
  any,
  all,
  each: (entries) => entries,
  distinct,
  sortBy: (entries) => sortedBy(entries, entries),
  first: (entries) => present(entries)[0] ?? null,
  last: (entries) => present(entries).at(-1) ?? null,
};

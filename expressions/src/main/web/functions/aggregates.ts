import { Decimal } from "../decimal.ts";
import { Duration } from "../duration.ts";
import type { Value } from "../value.ts";
import { add, type Amount, divide } from "./arithmetic.ts";
import { compare, keyOf, type Ordered } from "./comparison.ts";
import { all, any } from "./logic.ts";

const present = <T extends Value>(entries: Value[]): T[] => entries.filter((entry) => entry !== null) as T[];

/** What nothing is depends on the type, so that the tree calls the sum of its type. */
const sum =
  (nothing: Amount | null) =>
  (entries: Value[]): Amount | null =>
    present<Amount>(entries).reduce<Amount | null>((total, entry) => total && add(total, entry), nothing);

function average(entries: Value[]): Value {
  const [first = null, ...rest] = present<Amount>(entries);
  const total = sum(first)(rest);
  return total && divide(total as Decimal | Duration, Decimal.of(rest.length + 1));
}

/** The entry before (-1) or behind (1) all others; of equal ones the first. */
const extreme =
  (sign: number) =>
  (entries: Value[]): Value => {
    const [first = null, ...rest] = present<Ordered>(entries);
    return rest.reduce((best, entry) => (compare(entry, best!) * sign > 0 ? entry : best), first);
  };

/** Each once. */
function distinct(entries: Value[]): Value[] {
  const seen = new Map<Value, Value>();
  for (const entry of present(entries)) if (!seen.has(keyOf(entry))) seen.set(keyOf(entry), entry);
  return [...seen.values()];
}

/** The entries in the order of their keys; those whose key is null come last, equal ones stay as they were. */
const sorted = (sign: number) => (keys: Value[], entries: Value[]): Value[] => {
  const order = (a: Value, b: Value) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : compare(a as Ordered, b as Ordered) * sign;
  return keys.map((_, at) => at).sort((a, b) => order(keys[a]!, keys[b]!)).map((at) => entries[at]!);
};

export const sorting: Record<string, (keys: Value[], entries: Value[]) => Value[]> = {
  sortBy: sorted(1),
  sortByDescending: sorted(-1),
};

/** Functions of many values: a list's, or one for each row; entries that are null are not answered. */
export const aggregates: Record<string, (entries: Value[]) => Value> = {
  sum: sum(Decimal.ZERO),
  sumMonths: sum(Duration.of("months", 0)),
  sumDays: sum(Duration.of("days", 0)),
  average,
  min: extreme(-1),
  max: extreme(1),
  count: (entries) => Decimal.of(entries.length),
  any,
  all,
  each: (entries) => entries,
  distinct,
  sortBy: (entries) => sorting.sortBy!(entries, entries),
  sortByDescending: (entries) => sorting.sortByDescending!(entries, entries),
  first: (entries) => present(entries)[0] ?? null,
  last: (entries) => present(entries).at(-1) ?? null,
};

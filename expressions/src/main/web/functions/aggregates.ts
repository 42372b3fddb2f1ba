import { Decimal } from "../decimal.ts";
import type { Value } from "../value.ts";
import { compare } from "./comparison.ts";
import { all, any } from "./logic.ts";

const present = <T extends Value>(entries: Value[]): T[] => entries.filter((entry) => entry !== null) as T[];

function sum(entries: Value[]): Decimal {
  return present<Decimal>(entries).reduce((total, entry) => total.add(entry), Decimal.ZERO);
}

/** The entry before (-1) or behind (1) all others; of equal ones the first. */
const extreme =
  (sign: number) =>
  (entries: Value[]): Value => {
    const [first = null, ...rest] = present<Decimal | string>(entries);
    return rest.reduce((best, entry) => (compare(entry, best!) * sign > 0 ? entry : best), first);
  };

/** Functions of many values: a list's, or one for each row; entries that are null are not answered. */
export const aggregates: Record<string, (entries: Value[]) => Value> = {
  sum,
  average: (entries) => sum(entries).divide(Decimal.of(present(entries).length)),
  min: extreme(-1),
  max: extreme(1),
  count: (entries) => Decimal.of(entries.length),
  any,
  all,
};

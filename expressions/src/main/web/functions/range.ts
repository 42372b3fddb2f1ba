import { compare, type Ordered } from "./comparison.ts";
import { all } from "./logic.ts";

/** An end of a range: undefined where it is open, null where it is not answered. */
export type End = Ordered | null | undefined;

/** `sign` is 1 for the lower end, -1 for the upper one. */
function passes(value: Ordered, end: End, included: boolean | undefined, sign: number): boolean | null {
  if (end === undefined) return true;
  if (end === null) return null;
  const order = compare(value, end) * sign;
  return order > 0 || (included === true && order === 0);
}

/** False if one end is passed, else null if one is null. */
export function within(
  value: Ordered | null,
  [from, fromIncluded]: [End, boolean | undefined],
  [to, toIncluded]: [End, boolean | undefined],
): boolean | null {
  if (value === null) return null;
  return all([passes(value, from, fromIncluded, 1), passes(value, to, toIncluded, -1)]);
}

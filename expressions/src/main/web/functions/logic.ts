import type { Value } from "../value.ts";

/** False if one is false, else null if one is null, else true. */
export function all(values: Value[]): boolean | null {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

/** True if one is true, else null if one is null, else false. */
export function any(values: Value[]): boolean | null {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

/** The functions that look at null themselves. */
export const logic: Record<string, (values: Value[]) => Value> = {
  and: all,
  or: any,
  present: ([value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  orElse: ([first = null, second = null]) => first ?? second,
  if: ([condition = null, whenTrue = null, whenFalse = null]) =>
    condition === null ? null : condition ? whenTrue : whenFalse,
};

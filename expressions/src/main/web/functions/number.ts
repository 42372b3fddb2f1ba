import type { Decimal, Rounding } from "../decimal.ts";
import type { Operation } from "../value.ts";
import { capitalAmount } from "./chinese.ts";
import { clamp } from "./comparison.ts";

const MOST_PLACES = 34;

const rounded =
  (rounding: Rounding) =>
  (value: Decimal, digits?: Decimal): Decimal | null => {
    const places = digits === undefined ? 0 : digits.toWhole();
    return places === null || places < 0 || places > MOST_PLACES ? null : value.round(places, rounding);
  };

export const number: Record<string, Operation> = {
  add: (a: Decimal, b: Decimal) => a.add(b),
  subtract: (a: Decimal, b: Decimal) => a.subtract(b),
  multiply: (a: Decimal, b: Decimal) => a.multiply(b),
  divide: (a: Decimal, b: Decimal) => a.divide(b),
  remainder: (a: Decimal, b: Decimal) => a.remainder(b),
  negate: (a: Decimal) => a.negate(),
  abs: (a: Decimal) => a.abs(),
  round: rounded("halfUp"),
  roundHalfEven: rounded("halfEven"),
  roundUp: rounded("up"),
  roundDown: rounded("down"),
  floor: rounded("floor"),
  ceil: rounded("ceiling"),
  clamp,
  capitalAmount,
};

import { Decimal, type Rounding } from "../decimal.ts";
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
  abs: (a: Decimal) => a.abs(),
  round: rounded("halfUp"),
  roundHalfEven: rounded("halfEven"),
  roundUp: rounded("up"),
  roundDown: rounded("down"),
  floor: rounded("floor"),
  ceil: rounded("ceiling"),
  clamp,
  number: (text: string) => Decimal.parse(text),
  power: (base: Decimal, exponent: Decimal) => {
    const whole = exponent.toWhole();
    return whole === null ? null : base.power(whole);
  },
  capitalAmount,
};

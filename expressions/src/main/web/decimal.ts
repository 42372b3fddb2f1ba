const DIGITS = 34;
/** Of powers on the way, so that what is rounded does not reach the last of 34 digits. */
const GUARDED = 50;
const MOST_TIMES = 1_000;
const MOST_PLACES = 1_000;
const FORM = /^(-?)(\d{1,34})(?:\.(\d{1,34}))?$/;

const tenTo = (power: number): bigint => 10n ** BigInt(power);
const absolute = (x: bigint): bigint => (x < 0n ? -x : x);
const precision = (x: bigint): number => absolute(x).toString().length;

export type Rounding = "halfUp" | "halfEven" | "up" | "down" | "floor" | "ceiling";

/** Whether a quotient moves away from zero: `half` compares what is left with a half. */
const movesOutward: Record<Rounding, (half: number, positive: boolean, odd: boolean) => boolean> = {
  halfUp: (half) => half >= 0,
  halfEven: (half, _, odd) => half > 0 || (half === 0 && odd),
  up: () => true,
  down: () => false,
  floor: (_, positive) => !positive,
  ceiling: (_, positive) => positive,
};

/** Division of integers by a positive one; half up is half away from zero, as in java.math. */
function quotient(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const truncated = dividend / divisor;
  const rest = dividend % divisor;
  if (rest === 0n) return truncated;
  const positive = dividend > 0n;
  const half = Number(absolute(rest) * 2n - divisor > 0n) - Number(absolute(rest) * 2n < divisor);
  const outward = movesOutward[rounding](half, positive, truncated % 2n !== 0n);
  return outward ? truncated + (positive ? 1n : -1n) : truncated;
}

/** Drops digits beyond 34, as java.math does: `99…95` (35 digits) becomes one with 34 digits. */
function limited(unscaled: bigint, scale: number, digits = DIGITS): Decimal {
  let value = unscaled;
  let places = scale;
  for (let excess = precision(value) - digits; excess > 0; excess = precision(value) - digits) {
    value = quotient(value, tenTo(excess), "halfUp");
    places -= excess;
  }
  return new Decimal(value, places);
}

/**
 * An exact decimal, `unscaled` × 10^-`scale`: java.math.BigDecimal with 34 digits and HALF_UP, so that
 * the browser and the server agree to the last digit and the last trailing zero.
 */
export class Decimal {
  static readonly ZERO = new Decimal(0n, 0);

  constructor(
    readonly unscaled: bigint,
    readonly scale: number,
  ) {}

  /** Reads plain notation such as `-12.50`; null for anything else and beyond 34 digits. */
  static parse(text: string): Decimal | null {
    const [, sign = "", whole = "", fraction = ""] = FORM.exec(text) ?? [];
    if (whole === "") return null;
    const unscaled = BigInt(whole + fraction);
    if (precision(unscaled) > DIGITS) return null;
    return new Decimal(sign === "-" ? -unscaled : unscaled, fraction.length);
  }

  static of(integer: number): Decimal {
    return new Decimal(BigInt(integer), 0);
  }

  add(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return limited(this.at(scale) + other.at(scale), scale);
  }

  subtract(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  multiply(other: Decimal): Decimal {
    return this.times(other, DIGITS);
  }

  /** 34 digits, trailing zeros of the fraction stripped; null for division by zero. */
  divide(other: Decimal): Decimal | null {
    if (other.unscaled === 0n) return null;
    const shift = DIGITS + 1 + precision(other.unscaled);
    const dividend = this.unscaled * tenTo(shift);
    // One digit beyond, nonzero where the division leaves something, decides the rounding alike.
    const sticky = BigInt((dividend % other.unscaled === 0n ? 0 : 1) * this.sign * other.sign);
    const digits = (dividend / other.unscaled) * 10n + sticky;
    return limited(digits, this.scale - other.scale + shift + 1).stripped();
  }

  /** What truncating division leaves: the dividend's sign, the larger scale; null for zero. */
  remainder(other: Decimal): Decimal | null {
    if (other.unscaled === 0n) return null;
    const scale = Math.max(this.scale, other.scale);
    return limited(this.at(scale) % other.at(scale), scale);
  }

  /** The server's power: exact where 34 digits hold it; null beyond 1,000 times or 1,000 places, and for 1 / 0. */
  power(exponent: number): Decimal | null {
    const times = Math.abs(exponent);
    if (times > MOST_TIMES) return null;
    let power = Decimal.of(1);
    for (const bit of times === 0 ? "" : times.toString(2)) {
      power = power.times(power, GUARDED);
      if (bit === "1") power = power.times(this, GUARDED);
    }
    const result = exponent < 0 ? Decimal.of(1).divide(power) : limited(power.unscaled, power.scale);
    return result === null || Math.abs(result.scale) > MOST_PLACES ? null : result;
  }

  negate(): Decimal {
    return new Decimal(-this.unscaled, this.scale);
  }

  abs(): Decimal {
    return new Decimal(absolute(this.unscaled), this.scale);
  }

  /** With exactly so many decimals. */
  round(places: number, rounding: Rounding = "halfUp"): Decimal {
    if (places >= this.scale) return limited(this.at(places), places);
    return limited(quotient(this.unscaled, tenTo(this.scale - places), rounding), places);
  }

  /** Negative, zero or positive; the scale does not count. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const [left, right] = [this.at(scale), other.at(scale)];
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** As a JavaScript number, or null where it is not whole or is beyond the most, a million. */
  toWhole(most = 1_000_000n): number | null {
    const whole = this.round(0, "floor");
    if (whole.compare(this) !== 0 || absolute(whole.unscaled) > most) return null;
    return Number(whole.unscaled);
  }

  /** Plain notation, trailing zeros kept: java.math's toPlainString. */
  toString(): string {
    if (this.scale <= 0) return this.at(0).toString();
    const digits = absolute(this.unscaled).toString().padStart(this.scale + 1, "0");
    const sign = this.unscaled < 0n ? "-" : "";
    return `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }

  private times(other: Decimal, digits: number): Decimal {
    return limited(this.unscaled * other.unscaled, this.scale + other.scale, digits);
  }

  private get sign(): number {
    return this.unscaled < 0n ? -1 : 1;
  }

  /** The same value without zeros at the end of its fraction. */
  stripped(): Decimal {
    if (this.unscaled === 0n) return Decimal.ZERO;
    let { unscaled, scale } = this;
    for (; scale > 0 && unscaled % 10n === 0n; scale--) unscaled /= 10n;
    return scale < 0 ? new Decimal(this.at(0), 0) : new Decimal(unscaled, scale);
  }

  /** The unscaled value at a scale that is not smaller than this one's. */
  private at(scale: number): bigint {
    return this.unscaled * tenTo(scale - this.scale);
  }
}

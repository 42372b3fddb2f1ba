const FORM = /^(-?)P(?:(?=\d)(?:(\d{1,6})Y)?(?:(\d{1,7})M)?|(\d{1,8})D)$/;

/** Whole months or whole days, forwards or backwards: the server's Months and Days. */
export class Duration {
  private constructor(
    readonly unit: "months" | "days",
    readonly count: number,
  ) {}

  /** Null beyond 10,000 years. */
  static of(unit: "months" | "days", count: number): Duration | null {
    return Math.abs(count) > (unit === "months" ? 120_000 : 3_652_425) ? null : new Duration(unit, count);
  }

  /** Reads ISO 8601 such as `P1Y6M` or `-P30D`; null for anything else. */
  static parse(text: string): Duration | null {
    const [form, sign, years = "0", months = "0", days] = FORM.exec(text) ?? [];
    if (form === undefined) return null;
    const count = days === undefined ? Number(years) * 12 + Number(months) : Number(days);
    return Duration.of(days === undefined ? "months" : "days", sign ? -count : count);
  }

  /** So many of the same unit. */
  with(count: number): Duration | null {
    return Duration.of(this.unit, count);
  }

  toString(): string {
    const sign = this.count < 0 ? "-P" : "P";
    const count = Math.abs(this.count);
    if (this.unit === "days") return `${sign}${count}D`;
    const [years, months] = [Math.floor(count / 12), count % 12];
    return `${sign}${years > 0 ? `${years}Y` : ""}${months > 0 || years === 0 ? `${months}M` : ""}`;
  }
}

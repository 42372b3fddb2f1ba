import { language } from "../base.ts";

/** 2026年11月24日, or 24 November 2026; of an ISO date. */
export function day(iso: string): string {
  return format(`${iso.slice(0, 10)}T00:00:00Z`, { dateStyle: "long", timeZone: "UTC" });
}

/** Date and time of day of an ISO instant. */
export function moment(iso: string): string {
  return format(iso, { dateStyle: "long", timeStyle: "short" });
}

/** Time of day with seconds. */
export function timeOfDay(iso: string): string {
  return format(iso, { timeStyle: "medium" });
}

function format(iso: string, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language.value === "en" ? "en-GB" : "zh-CN", style).format(date);
}

import { language } from "../base/index.ts";

/** An ISO instant as the reader writes date and time. */
export function moment(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

export function clock(date: Date): string {
  return new Intl.DateTimeFormat(language.value, { timeStyle: "short" }).format(date);
}

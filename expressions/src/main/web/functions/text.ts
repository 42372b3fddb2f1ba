import { Decimal } from "../decimal.ts";
import type { Duration } from "../duration.ts";
import type { Operation, Value } from "../value.ts";
import { matches } from "./pattern.ts";

/** No value of a form is longer; a text that would grow beyond it is null instead. */
const LONGEST = 100_000;

const MOST_PARTS = 1_000;

const bounded = (text: string): string | null => (text.length > LONGEST ? null : text);

/** Positions count characters (code points) from 0; they are moved into the text. */
function substring(text: string, start: Decimal, end?: Decimal): string | null {
  const characters = [...text];
  const from = start.toWhole();
  const to = end === undefined ? characters.length : end.toWhole();
  if (from === null || to === null) return null;
  const first = Math.max(0, from);
  return characters.slice(first, Math.max(first, to)).join("");
}

/** How many characters stand before a place in a text, or null of a place that is none. */
const position = (text: string, at: number): Decimal | null => (at < 0 ? null : Decimal.of([...text.slice(0, at)].length));

/** Looks at the length first: one that is far too long could not even be made. */
function joined(parts: string[], separator: string): string | null {
  const length = parts.reduce((total, part) => total + part.length, separator.length * (parts.length - 1));
  return length > LONGEST ? null : parts.join(separator);
}

/** As much of the filling, repeated, as the text lacks; null for a length that is none. */
function missing(text: string, length: Decimal, filling: string): string | null {
  const wanted = length.toWhole();
  if (wanted === null || wanted > LONGEST) return null;
  const fill = [...filling];
  const lacking = wanted - [...text].length;
  if (lacking <= 0 || fill.length === 0) return "";
  return filling.repeat(Math.floor(lacking / fill.length)) + fill.slice(0, lacking % fill.length).join("");
}

function padStart(text: string, length: Decimal, filling: string): string | null {
  const lacking = missing(text, length, filling);
  return lacking === null ? null : bounded(lacking + text);
}

function padEnd(text: string, length: Decimal, filling: string): string | null {
  const lacking = missing(text, length, filling);
  return lacking === null ? null : bounded(text + lacking);
}

/** A separator of nothing separates nothing. */
function split(text: string, separator: string): string[] | null {
  const parts = separator === "" ? [text] : text.split(separator, MOST_PARTS + 1);
  return parts.length > MOST_PARTS ? null : parts;
}

export const text: Record<string, Operation> = {
  length: (text: string) => Decimal.of([...text].length),
  trim: (text: string) => text.trim(),
  upper: (text: string) => bounded(text.toUpperCase()),
  lower: (text: string) => bounded(text.toLowerCase()),
  substring,
  padStart,
  padEnd,
  split,
  replace: (text: string, part: string, by: string) => (part === "" ? text : joined(text.split(part), by)),
  concat: (...values: string[] | Value[][]) => {
    if (typeof values[0] === "string") return bounded(values.join(""));
    const lists = values as Value[][];
    return lists.reduce((total, list) => total + list.length, 0) > LONGEST ? null : lists.flat();
  },
  at: (list: Value[], place: Decimal) => {
    const whole = place.toWhole();
    return whole === null || whole === 0 ? null : (list.at(whole > 0 ? whole - 1 : whole) ?? null);
  },
  indexOf: (text: string, part: string) => position(text, text.indexOf(part)),
  lastIndexOf: (text: string, part: string) => position(text, text.lastIndexOf(part)),
  join: (texts: (string | null)[], separator: string) =>
    joined(texts.filter((entry) => entry !== null), separator),
  startsWith: (text: string, start: string) => text.startsWith(start),
  endsWith: (text: string, end: string) => text.endsWith(end),
  matches,
  text: (value: Decimal | Duration | string) => value.toString(),
};

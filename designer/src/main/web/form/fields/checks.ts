/** Readings and limits that several types share. */
import { Decimal, evaluate, type Value } from "../../../../../../expressions/src/main/web/index.ts";
import { textSetting, wholeSetting } from "../settings.ts";
import type { Answer, Code, FieldView, Mistake, Reading } from "./type.ts";

const BLANKS = "[ \\t\\r\\n\\u3000\\u00a0]";
const ENDS = new RegExp(`^${BLANKS}+|${BLANKS}+$`, "g");
const CONTROLS = /[\u0000-\u001f]/;
const CONTROLS_BUT_LINES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** One line: without blanks at its ends, without control characters. */
export function readLine(answer: NonNullable<Answer>): Reading {
  return readText(answer, CONTROLS);
}

export function readLines(answer: NonNullable<Answer>): Reading {
  return readText(answer, CONTROLS_BUT_LINES);
}

function readText(answer: NonNullable<Answer>, forbidden: RegExp): Reading {
  const text = typeof answer === "string" ? answer.replace(ENDS, "") : null;
  return text === null || forbidden.test(text) ? refused("type") : { value: text || null };
}

export function readDecimal(answer: NonNullable<Answer>): Reading {
  const value = typeof answer === "string" || typeof answer === "number" ? Decimal.parse(String(answer)) : null;
  return value ? { value } : refused("type.number");
}

export function readCode(answer: NonNullable<Answer>, codes: readonly Code[]): Reading {
  if (typeof answer !== "string") return refused("type");
  return codes.some(({ code }) => code === answer) ? { value: answer } : refused("option");
}

export function refused(words: Mistake["words"]): Reading {
  return { value: null, mistake: { words } };
}

/** Counted in characters as people see them: one for a rare character beyond the basic plane. */
export function checkLength(value: NonNullable<Value>, field: FieldView, longest: number): Mistake | undefined {
  const length = [...String(value)].length;
  const minimum = wholeSetting(field, "minimumLength") ?? 0;
  const maximum = wholeSetting(field, "maximumLength") ?? longest;
  if (length < minimum) return { words: "minimumLength", limit: minimum };
  if (length > maximum) return { words: "maximumLength", limit: maximum };
  return undefined;
}

export function checkDecimal(value: NonNullable<Value>, field: FieldView, decimals: number | undefined): Mistake | undefined {
  if (!(value instanceof Decimal)) return undefined;
  const minimum = Decimal.parse(textSetting(field.settings, "minimum") ?? "");
  const maximum = Decimal.parse(textSetting(field.settings, "maximum") ?? "");
  if (minimum && value.compare(minimum) < 0) return { words: "minimum", limit: minimum.toString() };
  if (maximum && value.compare(maximum) > 0) return { words: "maximum", limit: maximum.toString() };
  if (decimals === undefined || value.round(decimals).compare(value) === 0) return undefined;
  return decimals === 0 ? { words: "decimals.whole" } : { words: "decimals", limit: decimals };
}

/** A function of the expression language that judges a text, so that there is one such test only. */
export function judges(judge: string, ...texts: readonly string[]): boolean {
  const literals = texts.map((value) => ({ kind: "literal", type: "text", value }) as const);
  return evaluate({ kind: "call", function: judge, arguments: literals }, { values: {}, today: "1970-01-01" }) === true;
}

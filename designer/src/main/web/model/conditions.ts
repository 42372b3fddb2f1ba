/** Conditions put together from a field, a comparison and a value, as text of the expression language. */
import type { Language } from "../base/language.ts";

export const comparisons = {
  text: ["eq", "ne", "present", "absent"],
  number: ["ge", "le", "gt", "lt", "eq", "ne", "present", "absent"],
  date: ["ge", "le", "eq", "present", "absent"],
  choice: ["eq", "ne", "present", "absent"],
  choices: ["contains", "lacks", "present", "absent"],
  boolean: ["yes", "no"],
  rows: ["ge", "le", "eq"],
} as const;

export type ValueKind = keyof typeof comparisons;
export type Comparison = (typeof comparisons)[ValueKind][number];

const SIGNS: Partial<Record<Comparison, string>> = { eq: "==", ne: "!=", ge: ">=", le: "<=", gt: ">", lt: "<" };

/** False for comparisons that say all by themselves, as “is answered”. */
export function needsValue(comparison: Comparison): boolean {
  return comparison in SIGNS || comparison === "contains" || comparison === "lacks";
}

/** The functions that conditions use, called as the reader knows them. */
const functions = {
  "zh-CN": { present: "已填", count: "行数", date: "日期" },
  en: { present: "present", count: "count", date: "date" },
} as const;

/** Undefined while the value is missing or is none of the kind. */
export function conditionText(name: string, kind: ValueKind, comparison: Comparison, value: string, language: Language): string | undefined {
  const { present, count, date } = functions[language];
  if (comparison === "present") return `${present}(${name})`;
  if (comparison === "absent") return `!${present}(${name})`;
  if (comparison === "yes") return name;
  if (comparison === "no") return `!${name}`;
  const literal = literalText(kind, value.trim(), date);
  if (literal === undefined) return undefined;
  if (comparison === "contains") return `${literal} in ${name}`;
  if (comparison === "lacks") return `!(${literal} in ${name})`;
  return `${kind === "rows" ? `${count}(${name})` : name} ${SIGNS[comparison]} ${literal}`;
}

function literalText(kind: ValueKind, value: string, date: string): string | undefined {
  if (value === "") return undefined;
  if (kind === "number" || kind === "rows") return /^-?\d+(\.\d+)?$/.test(value) ? value : undefined;
  if (value.includes("'") && value.includes('"')) return undefined;
  const text = value.includes("'") ? `"${value}"` : `'${value}'`;
  return kind === "date" ? `${date}(${text})` : text;
}

/** Added to what stands there already. */
export function joined(source: string, condition: string, by: "and" | "or"): string {
  if (!source.trim()) return condition;
  if (by === "and") return `${bracketed(source)} && ${condition}`;
  return `${source.trimEnd()} || ${condition}`;
}

/** “a or b” in brackets, since “and” binds closer. */
function bracketed(source: string): string {
  const trimmed = source.trim();
  return /\|\||\bor\b|\?/.test(trimmed) ? `(${trimmed})` : trimmed;
}

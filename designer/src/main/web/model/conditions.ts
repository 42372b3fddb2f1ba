/** Conditions put together from a field, a comparison and a value, as text of the expression language. */
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

/** Undefined while the value is missing or is none of the kind. */
export function conditionText(name: string, kind: ValueKind, comparison: Comparison, value: string): string | undefined {
  if (comparison === "present") return `present(${name})`;
  if (comparison === "absent") return `!present(${name})`;
  if (comparison === "yes") return `orElse(${name}, false)`;
  if (comparison === "no") return `!orElse(${name}, false)`;
  const literal = literalText(kind, value.trim());
  if (literal === undefined) return undefined;
  if (comparison === "contains") return `${literal} in ${name}`;
  if (comparison === "lacks") return `!(${literal} in ${name})`;
  return `${kind === "rows" ? `count(${name})` : name} ${SIGNS[comparison]} ${literal}`;
}

function literalText(kind: ValueKind, value: string): string | undefined {
  if (value === "") return undefined;
  if (kind === "number" || kind === "rows") return /^-?\d+(\.\d+)?$/.test(value) ? value : undefined;
  if (value.includes("'") && value.includes('"')) return undefined;
  const text = value.includes("'") ? `"${value}"` : `'${value}'`;
  return kind === "date" ? `date(${text})` : text;
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

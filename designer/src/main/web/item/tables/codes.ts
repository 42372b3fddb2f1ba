/** Which choices the codes in a cell stand for. */
import { text } from "../../base/index.ts";
import type { CodeEntry, Definition } from "../../model/definition.ts";
import { fieldsOf } from "../../model/fields.ts";
import { tokens } from "../../model/source.ts";

/** The codes of the field that a column looks at; none where it looks at anything else. */
export function codesOf(definition: Definition, expression: string): readonly CodeEntry[] {
  const field = fieldsOf(definition).find(({ names }) => names.join(".") === expression.trim())?.field;
  return (field?.options && definition.codeLists?.[field.options]) || [];
}

/** “餐饮服务经营者、集中用餐单位食堂” of `'2', '3'`. */
export function choicesIn(cell: string, codes: readonly CodeEntry[]): string {
  if (codes.length === 0) return "";
  const written = tokens(cell).filter((token) => token.kind === "text").map((token) => token.text.slice(1, -1));
  return codes.filter(({ code }) => written.includes(code)).map(({ label }) => text(label)).join("、");
}

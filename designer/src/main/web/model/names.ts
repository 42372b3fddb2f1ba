/** Names that do not clash, and renaming a field together with all that refers to it. */
import type { Definition, Field } from "./definition.ts";
import { siblingsOf, topFields } from "./fields.ts";
import { at, type Path } from "./pointer.ts";
import type { DecisionTable } from "./tables.ts";

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

export function validName(name: string): boolean {
  return NAME.test(name);
}

/** “联系电话（手机）” → “联系电话手机”: what of a label may stand in a name. */
export function nameFrom(label: string): string {
  return label.replaceAll(/[^\p{L}\p{N}_]/gu, "").replace(/^\p{N}+/u, "");
}

/** The wish itself, or with the lowest number that makes it free: 姓名, 姓名2, 姓名3. */
export function freeName(wish: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  if (!used.has(wish)) return wish;
  const stem = wish.replace(/\d+$/, "") || wish;
  for (let number = 2; ; number++) if (!used.has(`${stem}${number}`)) return `${stem}${number}`;
}

export function freeId(stem: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  for (let number = 1; ; number++) if (!used.has(`${stem}${number}`)) return `${stem}${number}`;
}

/** A copy for this list: a field with a free name, a page or section with free identifiers inside and out. */
export function copyOf(definition: Definition, list: Path, original: unknown): unknown {
  const value = structuredClone(original) as Record<string, unknown>;
  if ("hitPolicy" in value) return tableCopy(definition, value as unknown as DecisionTable);
  if ("type" in value) return fieldCopy(definition, list, value as unknown as Field);
  if (typeof value["id"] !== "string") return value;
  const ids = (at<readonly { id: string }[]>(definition, list) ?? []).map((sibling) => sibling.id);
  const copy = { ...value, id: freeName(value["id"], ids) };
  const taken = new Set(siblingsOf(definition, ["form", "pages", 0, "sections", 0, "fields"]).map((field) => field.name));
  return withFreeFields(copy, taken);
}

function tableCopy(definition: Definition, table: DecisionTable): DecisionTable {
  return { ...table, name: freeName(table.name, takenNames(definition)) };
}

/** The names that no further field of the form itself and no further table may have. */
export function takenNames(definition: Definition): string[] {
  return [...topFields(definition).map((field) => field.name), ...(definition.tables ?? []).map((table) => table.name)];
}

function fieldCopy(definition: Definition, list: Path, field: Field): Field {
  const taken = siblingsOf(definition, list).map((sibling) => sibling.name);
  return { ...field, name: freeName(field.name, taken) };
}

/** Gives the top-level fields of a copied section, or of a page's sections, names that are free. */
function withFreeFields(value: Record<string, unknown>, taken: Set<string>): unknown {
  const renamed = (field: Field): Field => {
    const name = freeName(field.name, taken);
    taken.add(name);
    return { ...field, name };
  };
  if (Array.isArray(value["fields"])) return { ...value, fields: (value["fields"] as Field[]).map(renamed) };
  if (!Array.isArray(value["sections"])) return value;
  return { ...value, sections: (value["sections"] as Record<string, unknown>[]).map((section) => withFreeFields(section, taken)) };
}

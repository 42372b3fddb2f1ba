/** What a condition at a place can be about, with the kind of value that decides how to compare. */
import { bundle, text } from "../../base/index.ts";
import type { CodeEntry, Definition, Field } from "../../model/definition.ts";
import type { ValueKind } from "../../model/conditions.ts";
import { fieldsOf } from "../../model/fields.ts";
import { at, type Path } from "../../model/pointer.ts";
import { namesAt } from "./scope.ts";

export interface Subject {
  readonly name: string;
  readonly label: string;
  readonly kind: ValueKind;
  readonly codes: readonly CodeEntry[];
}

const t = bundle({
  "zh-CN": { kind: "申办人类型", natural: "自然人", legal: "法人", uploaded: "已上传", committed: "已承诺" },
  en: { kind: "Kind of applicant", natural: "Natural person", legal: "Legal person", uploaded: "Uploaded", committed: "Committed" },
});

const kinds: Readonly<Record<string, ValueKind>> = { number: "number", money: "number", date: "date", choice: "choice", region: "choice", choices: "choices", boolean: "boolean", rows: "rows" };

export function subjectsAt(definition: Definition, path: Path): Subject[] {
  const own = rowOf(definition, path);
  return namesAt(definition, path).flatMap((entry): Subject[] => {
    if (entry.name === "applicant.kind") return [{ name: entry.name, label: t("kind"), kind: "choice", codes: codesOf(["natural", "legal"]) }];
    if (entry.group === "applicant") return [];
    if (entry.group === "materials") return [{ name: entry.name, label: entry.label, kind: "choice", codes: codesOf(["uploaded", "committed"]) }];
    if (entry.group === "tables") return [{ name: entry.name, label: `${entry.label}：${entry.name}`, kind: resultKind(definition, entry.name), codes: [] }];
    const field = entry.group === "own" ? own.find((one) => one.name === entry.name) : fieldNamed(definition, entry.name);
    if (!field || field.type === "group") return [];
    return [{ name: entry.name, label: text(field.label) || field.name, kind: kinds[field.type] ?? "text", codes: (field.options && definition.codeLists?.[field.options]) || [] }];
  });
}

function codesOf(codes: readonly ("natural" | "legal" | "uploaded" | "committed")[]): CodeEntry[] {
  return codes.map((code) => ({ code, label: { "zh-CN": t(code) } }));
}

/** How to compare the result of a table that is named `表.结果`. */
function resultKind(definition: Definition, name: string): ValueKind {
  const table = definition.tables?.find((one) => name.startsWith(`${one.name}.`));
  const output = table?.outputs.find((one) => name === `${table.name}.${one.name}`);
  if (table?.hitPolicy === "COUNT" || output?.type === "decimal") return "number";
  if (table?.hitPolicy === "COLLECT") return "choices";
  return output?.type === "boolean" || output?.type === "date" ? output.type : "text";
}

function fieldNamed(definition: Definition, name: string): Field | undefined {
  return fieldsOf(definition).find((placed) => placed.names.join(".") === name)?.field;
}

function rowOf(definition: Definition, path: Path): readonly Field[] {
  return at<Field>(definition, path.slice(0, path.lastIndexOf("fields")))?.fields ?? [];
}

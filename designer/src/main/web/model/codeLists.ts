/** Commands on code lists. */
import type { CodeEntry, Definition } from "./definition.ts";
import type { Edit } from "./edit.ts";

/** The list keeps its place, and the fields that use it follow. */
export function renameList(edit: Edit, from: string, to: string): Edit {
  const entries = Object.entries(edit.definition.codeLists ?? {});
  const codeLists = Object.fromEntries(entries.map(([name, list]) => [name === from ? to : name, list]));
  const form = follow(edit.definition.form, from, to) as Definition["form"];
  return { ...edit, definition: { ...edit.definition, codeLists, form } };
}

function follow(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => follow(entry, from, to));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, key === "options" && entry === from ? to : follow(entry, from, to)]),
  );
}

/** Cells copied from a spreadsheet: code, Chinese, English; undefined if it is but one cell. */
export function pastedEntries(text: string): CodeEntry[] | undefined {
  if (!text.includes("\t")) return undefined;
  const rows = text.split(/\r?\n/).filter((row) => row.trim());
  return rows.map((row) => {
    const [code = "", chinese = "", english = ""] = row.split("\t").map((cell) => cell.trim());
    return { code, label: english ? { "zh-CN": chinese, en: english } : { "zh-CN": chinese } };
  });
}

/** What a new list begins with, until staff write or paste their own. */
export const firstEntry: CodeEntry = { code: "1", label: { "zh-CN": "选项一" } };

/** Pasted rows go in before that place; an empty row there and the untouched first entry give way. */
export function pasteInto(entries: readonly CodeEntry[], index: number, pasted: readonly CodeEntry[]): CodeEntry[] {
  const kept = (some: readonly CodeEntry[]) => some.filter((entry) => !isUntouched(entry));
  const here = entries[index];
  const blank = here !== undefined && !here.code && !here.label["zh-CN"];
  return [...kept(entries.slice(0, index)), ...pasted, ...kept(entries.slice(blank ? index + 1 : index))];
}

function isUntouched({ code, label }: CodeEntry): boolean {
  return code === firstEntry.code && label["zh-CN"] === firstEntry.label["zh-CN"] && !label.en;
}

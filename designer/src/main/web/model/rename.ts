/** Gives a top-level field or a decision table a new name everywhere: expressions, public fields, answers of the cases. */
import type { Definition } from "./definition.ts";
import type { Edit } from "./edit.ts";
import { at, put, type Path } from "./pointer.ts";
import { renameIn } from "./source.ts";

const EXPRESSIONS = new Set(["when", "required", "visible", "readOnly", "computed", "validUntil", "holderName", "holderCode", "expression", "allowed"]);
/** The cells of decision tables: lists of expressions. */
const CELLS = new Set(["conditions", "results"]);
/** form, pages, 0, sections, 0, fields, 0: a field that no group or rows contain. */
const TOP_LEVEL_DEPTH = 7;

export function rename(edit: Edit, path: Path, to: string): Edit {
  const from = at<string>(edit.definition, [...path, "name"]);
  if (from === undefined || from === to) return edit;
  const named = put(edit.definition, [...path, "name"], to);
  if (path[0] === "form" && path.length !== TOP_LEVEL_DEPTH) return { ...edit, definition: renameAmongSiblings(named, path, from, to) };
  const definition = renameWhere(named, (source) => renameIn(source, from, to));
  const publicFields = definition.certificate?.publicFields?.map((name) => (name === from ? to : name));
  return {
    ...edit,
    definition: publicFields ? put(definition, ["certificate", "publicFields"], publicFields) : definition,
    cases: edit.cases.map((one) => ({ ...one, answers: renameKey(one.answers, from, to) })),
  };
}

/** Inside a group or rows, only the logic of that container's own fields reads the bare name. */
function renameAmongSiblings(definition: Definition, path: Path, from: string, to: string): Definition {
  const list = path.slice(0, -1);
  return put(definition, list, inExpressions(at(definition, list), (source) => renameIn(source, from, to)));
}

/** Rewrites every expression of a definition. */
export function renameWhere(definition: Definition, rewrite: (source: string) => string): Definition {
  return inExpressions(definition, rewrite) as Definition;
}

function inExpressions(value: unknown, rewrite: (source: string) => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => inExpressions(entry, rewrite));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      if (typeof entry === "string" && EXPRESSIONS.has(key)) return [key, rewrite(entry)];
      if (Array.isArray(entry) && CELLS.has(key)) return [key, entry.map((cell: unknown) => (typeof cell === "string" ? rewrite(cell) : cell))];
      return [key, inExpressions(entry, rewrite)];
    }),
  );
}

function renameKey(answers: Readonly<Record<string, unknown>>, from: string, to: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key === from ? to : key, value]));
}

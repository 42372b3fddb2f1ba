/** Commands on the rows of a grid, and where the caret goes after them. */
import type { Edit } from "../../model/edit.ts";
import { move } from "../../model/move.ts";
import { at, insertInto, removeAt, toPointer, type Path } from "../../model/pointer.ts";
import { freshRow, type DecisionTable } from "../../model/tables.ts";

export function insertRow(edit: Edit, path: Path, index: number): Edit {
  const table = at<DecisionTable>(edit.definition, path);
  return table ? { ...edit, definition: insertInto(edit.definition, [...path, "rules"], index, freshRow(table)) } : edit;
}

export function removeRow(edit: Edit, path: Path, index: number): Edit {
  return { ...edit, definition: removeAt(edit.definition, [...path, "rules", index]) };
}

/** One place up or down; the table stays selected. */
export function moveRow(edit: Edit, path: Path, index: number, by: -1 | 1): Edit {
  const rows = at<readonly unknown[]>(edit.definition, [...path, "rules"])?.length ?? 0;
  if (index + by < 0 || index + by >= rows) return edit;
  return { ...move(edit, [...path, "rules", index], [...path, "rules"], by > 0 ? index + 2 : index - 1), selected: edit.selected };
}

/** Once the page has drawn the change. */
export function focusSoon(path: Path): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-path="${CSS.escape(toPointer(path))}"]`)?.focus()));
}

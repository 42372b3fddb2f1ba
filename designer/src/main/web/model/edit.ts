/** One state of the editor, and the commands on it: pure functions, so that undo is going back to the state before. */
import type { Case, Definition } from "./definition.ts";
import { copyOf } from "./names.ts";
import { at, insertInto, positionOf, put, removeAt, type Path } from "./pointer.ts";

export interface Edit {
  readonly definition: Definition;
  readonly cases: readonly Case[];
  /** A field, section, page, rule … in the definition; undefined: the part as a whole. */
  readonly selected?: Path | undefined;
}

export function select(edit: Edit, path: Path | undefined): Edit {
  return { ...edit, selected: path };
}

/** undefined takes the property out. */
export function change(edit: Edit, path: Path, value: unknown): Edit {
  if (at(edit.definition, path) === value) return edit;
  return { ...edit, definition: put(edit.definition, path, value) };
}

export function insert(edit: Edit, list: Path, index: number, value: unknown): Edit {
  return { ...edit, definition: insertInto(edit.definition, list, index, value), selected: [...list, index] };
}

/** Takes it out and selects its neighbour, or what it stood in. */
export function remove(edit: Edit, path: Path): Edit {
  if (at(edit.definition, path) === undefined) return edit;
  const definition = removeAt(edit.definition, path);
  const { list, index } = positionOf(path);
  const left = at<readonly unknown[]>(definition, list)?.length ?? 0;
  const selected = left > 0 ? [...list, Math.min(index, left - 1)] : list.slice(0, -1);
  return { ...edit, definition, selected: selected.length > 2 ? selected : undefined };
}

/** A copy with its own name, right after the original. */
export function duplicate(edit: Edit, path: Path): Edit {
  const original = at(edit.definition, path);
  if (original === undefined) return edit;
  const { list, index } = positionOf(path);
  return insert(edit, list, index + 1, copyOf(edit.definition, list, original));
}

export function changeCases(edit: Edit, path: Path, value: unknown): Edit {
  return { ...edit, cases: put(edit.cases, path, value) };
}

export function removeCase(edit: Edit, index: number): Edit {
  return { ...edit, cases: removeAt(edit.cases, [index]) };
}

/** What is dragged onto the canvas and where it may go: fields new and old, into sections, groups and rows. */
import { signal } from "@preact/signals";
import type { Definition, Field } from "../../model/definition.ts";
import { insert, type Edit } from "../../model/edit.ts";
import { move } from "../../model/move.ts";
import { at, startsWith, toPointer, type Path } from "../../model/pointer.ts";
import { newField } from "./newField.ts";

export type Dragged = { readonly newType: string } | { readonly field: Path };

/** A gap between fields: before the index-th of the list. */
export interface Gap {
  readonly list: Path;
  readonly index: number;
}

/** The gap under the pointer while something is dragged. */
export const hovered = signal<Gap | undefined>(undefined);

/** True while something that belongs on the canvas is dragged: gaps and empty lists show themselves. */
export const dragging = signal(false);

export function draggedOf(data: Record<string | symbol, unknown>): Dragged | undefined {
  if (typeof data["newType"] === "string") return { newType: data["newType"] };
  return Array.isArray(data["field"]) ? { field: data["field"] as Path } : undefined;
}

/** The innermost gap that the pointer is over. */
export function gapUnder(targets: readonly { readonly data: Record<string | symbol, unknown> }[]): Gap | undefined {
  const { list, index } = targets[0]?.data ?? {};
  return Array.isArray(list) && typeof index === "number" ? { list: list as Path, index } : undefined;
}

/** Rows hold no rows, and nothing goes into itself. */
export function fits(definition: Definition, dragged: Dragged, list: Path): boolean {
  if ("field" in dragged && startsWith(list, dragged.field)) return false;
  const type = "field" in dragged ? at<Field>(definition, dragged.field)?.type : dragged.newType;
  const container = at<Field>(definition, list.slice(0, -1))?.type;
  return !(container === "rows" && (type === "rows" || type === "group"));
}

export function drop(edit: Edit, dragged: Dragged, { list, index }: Gap): Edit {
  if (!fits(edit.definition, dragged, list)) return edit;
  if ("field" in dragged) return move(edit, dragged.field, list, index);
  return insert(edit, list, index, newField(edit.definition, list, dragged.newType));
}

export function isHovered(list: Path, index: number): boolean {
  const gap = hovered.value;
  return gap !== undefined && gap.index === index && toPointer(gap.list) === toPointer(list);
}

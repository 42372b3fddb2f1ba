/** Copying and pasting fields, sections and pages: within an item and, through the browser's storage, between items. */
import { insert, type Edit } from "../../model/edit.ts";
import { kindOf, type FormKind } from "../../model/fields.ts";
import { copyOf } from "../../model/names.ts";
import { at, positionOf, type Path } from "../../model/pointer.ts";
import { insertionGap } from "./place.ts";

interface Copied {
  readonly kind: FormKind;
  readonly value: unknown;
}

const KEY = "miaopi.designer.copied";

export function copy(edit: Edit): boolean {
  const kind = kindOf(edit.selected);
  if (!kind || !edit.selected) return false;
  const copied: Copied = { kind, value: at(edit.definition, edit.selected) };
  localStorage.setItem(KEY, JSON.stringify(copied));
  return true;
}

export function paste(edit: Edit, page: number): Edit {
  const stored = localStorage.getItem(KEY);
  if (!stored) return edit;
  const { kind, value } = JSON.parse(stored) as Copied;
  const { list, index } = gapFor(kind, edit, page);
  return insert(edit, list, index, copyOf(edit.definition, list, value));
}

function gapFor(kind: FormKind, edit: Edit, page: number): { list: Path; index: number } {
  if (kind === "field") return insertionGap(edit, page);
  const depth = kind === "page" ? 3 : 5;
  if (edit.selected && edit.selected.length >= depth) {
    const { list, index } = positionOf(edit.selected.slice(0, depth));
    return { list, index: index + 1 };
  }
  const list: Path = kind === "page" ? ["form", "pages"] : ["form", "pages", page, "sections"];
  return { list, index: at<readonly unknown[]>(edit.definition, list)?.length ?? 0 };
}

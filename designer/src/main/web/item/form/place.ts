import type { Field } from "../../model/definition.ts";
import type { Edit } from "../../model/edit.ts";
import { kindOf } from "../../model/fields.ts";
import { at, positionOf, type Path } from "../../model/pointer.ts";
import type { Gap } from "./drag.ts";

/** Where a field goes that is added without the mouse: after the selected one, into a selected container, or last on the page. */
export function insertionGap(edit: Edit, page: number): Gap {
  const { selected, definition } = edit;
  const kind = kindOf(selected);
  if (selected && kind === "section") return last(edit, [...selected, "fields"]);
  if (selected && kind === "field") {
    const type = at<Field>(definition, selected)?.type;
    if (type === "group" || type === "rows") return last(edit, [...selected, "fields"]);
    const { list, index } = positionOf(selected);
    return { list, index: index + 1 };
  }
  const sections = definition.form.pages[page]?.sections.length ?? 0;
  return last(edit, ["form", "pages", page, "sections", Math.max(0, sections - 1), "fields"]);
}

function last(edit: Edit, list: Path): Gap {
  return { list, index: at<readonly unknown[]>(edit.definition, list)?.length ?? 0 };
}

/** The page that holds a place; undefined outside of the form. */
export function pageOf(path: Path | undefined): number | undefined {
  const page = path?.[0] === "form" ? path[2] : undefined;
  return typeof page === "number" ? page : undefined;
}

import { typeOf } from "../../form/index.ts";
import type { Definition, Field, Page, Section } from "../../model/definition.ts";
import { sectionsOf, siblingsOf } from "../../model/fields.ts";
import { freeId, freeName } from "../../model/names.ts";
import type { Path } from "../../model/pointer.ts";

/** A field fresh from the palette, labelled by its type until staff call it what it is. */
export function newField(definition: Definition, list: Path, type: string): Field {
  const { label, initial, coded, shape } = typeOf(type);
  const name = freeName(label["zh-CN"], siblingsOf(definition, list).map((field) => field.name));
  const lists = Object.keys(definition.codeLists ?? {});
  return {
    name,
    type,
    label: { ...label, "zh-CN": name },
    ...(Object.keys(initial).length > 0 && { settings: initial }),
    ...(coded && lists[0] !== undefined && { options: lists[0] }),
    ...((shape === "group" || shape === "rows") && { fields: [] }),
  };
}

export function newSection(definition: Definition): Section {
  const ids = sectionsOf(definition).map(({ section }) => section.id);
  return { id: freeId("section", ids), title: { "zh-CN": "新的一节", en: "New section" }, fields: [] };
}

export function newPage(definition: Definition): Page {
  const ids = definition.form.pages.map((page) => page.id);
  return { id: freeId("page", ids), title: { "zh-CN": "新的一页", en: "New page" }, sections: [newSection(definition)] };
}

/** True while the name is still the one that the palette gave: then it follows the label. */
export function hasPaletteName(field: Field): boolean {
  const given = typeOf(field.type).label["zh-CN"];
  return new RegExp(`^${given}\\d*$`).test(field.name);
}

/** Walks over the fields of a form, with where they stand. */
import type { Definition, Field, Section } from "./definition.ts";
import { at, type Path } from "./pointer.ts";

export interface PlacedField {
  readonly field: Field;
  readonly path: Path;
  /** Names from the outermost group or rows inwards, the field's own last. */
  readonly names: readonly string[];
}

export function sectionsOf(definition: Definition): { section: Section; path: Path }[] {
  return definition.form.pages.flatMap((page, p) =>
    page.sections.map((section, s) => ({ section, path: ["form", "pages", p, "sections", s] })),
  );
}

/** All fields in reading order, those inside groups and rows after their container. */
export function fieldsOf(definition: Definition): PlacedField[] {
  return sectionsOf(definition).flatMap(({ section, path }) => inside(section.fields, [...path, "fields"], []));
}

function inside(fields: readonly Field[], list: Path, names: readonly string[]): PlacedField[] {
  return fields.flatMap((field, index) => {
    const path = [...list, index];
    const own = [...names, field.name];
    return [{ field, path, names: own }, ...inside(field.fields ?? [], [...path, "fields"], own)];
  });
}

export function topFields(definition: Definition): readonly Field[] {
  return sectionsOf(definition).flatMap(({ section }) => section.fields);
}

/** The fields that may not share a name with one in this list: the whole form's, or those of one group. */
export function siblingsOf(definition: Definition, list: Path): readonly Field[] {
  const container = at<Field>(definition, list.slice(0, -1));
  const nested = container !== undefined && "type" in container;
  return nested ? (container.fields ?? []) : topFields(definition);
}

/** Path of the field, section or page that holds this place; undefined for a page itself. */
export function parentOf(path: Path): Path | undefined {
  return path.length > 3 ? path.slice(0, -2) : undefined;
}

export type FormKind = "page" | "section" | "field";

/** What a path inside /form names; undefined for any other place. */
export function kindOf(path: Path | undefined): FormKind | undefined {
  if (!path || path[0] !== "form" || typeof path.at(-1) !== "number") return undefined;
  if (path.length === 3) return "page";
  if (path.length === 5) return "section";
  return "field";
}

/** The page, section, field … at or above a place deep inside it, e.g. one of its properties. */
export function formPlaceOf(path: Path): Path | undefined {
  for (let length = path.length; length >= 3; length--) {
    const candidate = path.slice(0, length);
    const step = candidate.at(-2);
    if (typeof candidate.at(-1) === "number" && (step === "fields" || step === "sections" || step === "pages")) return candidate;
  }
  return undefined;
}

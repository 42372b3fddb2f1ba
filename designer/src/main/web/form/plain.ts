import { fieldTypes } from "./fields/index.ts";
import type { FieldView, FormView, Wire } from "./view.ts";

/** A form as item.json has it: expressions are source text. */
type Drafted<T> = T extends readonly (infer Item)[]
  ? readonly Drafted<Item>[]
  : T extends Wire
    ? string
    : T extends object
      ? { readonly [Name in keyof T]: Drafted<T[Name]> }
      : T;

export type DraftForm = Drafted<FormView["form"]>;

/**
 * A view of a form that is being edited, made at once and without the server: nothing is evaluated,
 * everything is visible, a field of an unknown type is a note. For the designer's canvas.
 */
export function plainView(form: DraftForm, codeLists: FormView["codeLists"]): FormView {
  const pages = form.pages.map((page) => ({
    ...page,
    visible: null,
    sections: page.sections.map((section) => ({ ...section, visible: null, fields: section.fields.map(plainField) })),
  }));
  return { code: "", codeLists, form: { pages } };
}

function plainField(field: Drafted<FieldView>): FieldView {
  return {
    ...field,
    type: fieldTypes().some((type) => type.name === field.type) ? field.type : "note",
    visible: null,
    readOnly: null,
    required: field.required?.trim() === "true" ? literal(true) : null,
    computed: field.computed ? literal(null) : null,
    validations: [],
    fields: (field.fields ?? []).map(plainField),
  } as FieldView;
}

function literal(value: true | null): Wire {
  return { ast: { kind: "literal", type: value === null ? "null" : "boolean", value }, dependencies: [] };
}

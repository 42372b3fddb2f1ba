import { createContext, type ComponentChildren, type VNode } from "preact";

/**
 * What the designer puts around the parts of a form: handles, chips, places to drop. Pointers are
 * those of the definition, "/form/pages/0/sections/0/fields/2". With it the form is a picture of
 * itself: hidden fields are there too, rows show one row, controls take no input.
 */
export interface Decoration {
  field?(pointer: string, node: VNode): ComponentChildren;
  /** The fields of a section, a group or a row; the pointer is that of the section or field. */
  fields?(pointer: string, node: VNode): ComponentChildren;
  section?(pointer: string, node: VNode): ComponentChildren;
}

export const Canvas = createContext<Decoration | null>(null);

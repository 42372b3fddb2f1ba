/** What each kind of field is: one value of this type a file, all listed in index.ts. */
import type { ComponentChildren, ComponentType } from "preact";
import type { Decimal, Value } from "../../../../../../expressions/src/main/web/index.ts";
import type { ControlAttributes } from "../../base/components/Field.tsx";
import type { IconName } from "../../base/icons.tsx";
import type { Localized } from "../../base/language.ts";
import type { Mistake } from "../mistakes.ts";
import type { FieldNode } from "../node.ts";
import type { Setting } from "../settings.ts";
import type { Answer, Code, FieldView, Settings } from "../view.ts";

/** An answer understood: its value as expressions see it, and what is wrong with it. */
export interface Reading {
  readonly value: Value;
  readonly mistake?: Mistake | undefined;
}

export interface ControlProps {
  readonly node: FieldNode;
  /** To be spread on the control, or on each control of a set. */
  readonly control: ControlAttributes;
  /** Of the field in the definition: "/form/pages/0/sections/0/fields/2". */
  readonly pointer: string;
}

export interface FieldType {
  readonly name: string;
  /** In the designer's palette. */
  readonly label: Localized;
  readonly icon: IconName;
  /** Settings of a new field. */
  readonly initial: Settings;
  readonly settings: readonly Setting[];
  /** True if the field chooses from a code list. */
  readonly coded?: boolean;
  /** Fields that contain fields, and the note that has no value, are laid out on their own. */
  readonly shape?: "group" | "rows" | "note";
  /** Several controls under one legend, "radio" for radio buttons. */
  readonly set?: true | ((node: FieldNode) => boolean | "radio");
  /** True if its control shows the label itself, as a checkbox does. */
  readonly labelled?: boolean;
  /** How wide the control is. */
  readonly width?: "short" | "medium" | "full";
  /** The value of a visible field without an answer, where it has one. */
  readonly unanswered?: NonNullable<Value>;
  /** The answer as expressions see it, or what makes it unreadable; not called for groups and rows. */
  readonly read: (answer: NonNullable<Answer>, codes: readonly Code[]) => Reading;
  /** The first limit that a value breaks. */
  readonly check?: (value: NonNullable<Value>, field: FieldView) => Mistake | undefined;
  /** Words for a required answer that is missing, where "fill in" does not fit. */
  readonly missing?: Mistake["words"];
  /** The value for reading, where it cannot be changed. */
  readonly show: (value: NonNullable<Value>, node: FieldNode) => ComponentChildren;
  readonly Control: ComponentType<ControlProps>;
}

export type { Answer, Code, Decimal, FieldNode, FieldView, Mistake, Value };

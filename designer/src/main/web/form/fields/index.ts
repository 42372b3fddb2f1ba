/** All field types, in the order of the designer's palette. */
import { boolean } from "./boolean.tsx";
import { choice } from "./choice.tsx";
import { choices } from "./choices.tsx";
import { creditCode } from "./creditCode.tsx";
import { date } from "./date.tsx";
import { group } from "./group.tsx";
import { money } from "./money.tsx";
import { multiline } from "./multiline.tsx";
import { note } from "./note.tsx";
import { number } from "./number.tsx";
import { phone } from "./phone.tsx";
import { photo } from "./photo.tsx";
import { region } from "./region.tsx";
import { residentNumber } from "./residentNumber.tsx";
import { rows } from "./rows.tsx";
import { text } from "./text.tsx";
import type { FieldType } from "./type.ts";

export const fieldTypes = (): readonly FieldType[] => [
  text,
  multiline,
  number,
  money,
  date,
  choice,
  choices,
  boolean,
  residentNumber,
  creditCode,
  phone,
  region,
  photo,
  group,
  rows,
  note,
];

export function typeOf(name: string): FieldType {
  const found = fieldTypes().find((type) => type.name === name);
  if (!found) throw new Error(`unknown field type: ${name}`);
  return found;
}

export type { ControlProps, FieldType } from "./type.ts";

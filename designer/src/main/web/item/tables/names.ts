import { text } from "../../base/index.ts";
import type { Input, Output } from "../../model/tables.ts";

/** What people call a column of conditions. */
export function inputName({ title, expression }: Input, index: number): string {
  return (title && text(title)) || expression || String(index + 1);
}

/** What people call a column of results. */
export function outputName({ title, name }: Output, index: number): string {
  return (title && text(title)) || name || String(index + 1);
}

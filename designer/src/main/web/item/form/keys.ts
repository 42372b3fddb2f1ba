import { duplicate, remove } from "../../model/edit.ts";
import type { Field } from "../../model/definition.ts";
import { nudge } from "../../model/move.ts";
import { parentOf } from "../../model/fields.ts";
import { useWorkbench, type Workbench } from "../workbench.ts";
import { copy, paste } from "./clipboard.ts";
import { panelTab } from "./panelTab.ts";

/** Keys on the selected field, section or page: the same wherever it is shown. */
export function useFormKeys(page: number): (event: KeyboardEvent) => void {
  const workbench = useWorkbench();
  return (event) => {
    const command = commandOf(event, workbench, page);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command();
    focusSelected(workbench);
  };
}

function commandOf(event: KeyboardEvent, workbench: Workbench, page: number): (() => void) | undefined {
  const path = workbench.selected.value;
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (control && key === "v") return () => workbench.run((edit) => paste(edit, page));
  if (!path) return undefined;
  if (control && key === "c") return () => void copy(workbench.edit.value);
  if (control && key === "x") return () => void (copy(workbench.edit.value) && workbench.run((edit) => remove(edit, path)));
  if (control && key === "d") return () => workbench.run((edit) => duplicate(edit, path));
  if (event.altKey && event.key === "ArrowUp") return () => workbench.run((edit) => nudge(edit, path, -1));
  if (event.altKey && event.key === "ArrowDown") return () => workbench.run((edit) => nudge(edit, path, 1));
  if (event.key === "Delete") return () => workbench.run((edit) => remove(edit, path));
  if (event.key === "Escape") return () => workbench.select(parentOf(path));
  return undefined;
}

/** A field that was just added is in view, and its name under the hands, to be replaced by typing. */
export function nameSelected(workbench: Workbench): void {
  const selected = workbench.selected.value;
  if (!selected) return;
  panelTab.value = "basic";
  const { label } = workbench.value<Field>(selected) ?? {};
  workbench.goal.value = { path: [...selected, "label"], start: 0, end: label?.["zh-CN"].length };
}

/** What was selected before stays under the hands after it moved, or its neighbour after it went. */
export function focusSelected(workbench: Workbench): void {
  const selected = workbench.selected.value;
  if (selected) workbench.goal.value = { path: selected };
}

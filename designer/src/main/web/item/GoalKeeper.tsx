import { useSignalEffect } from "@preact/signals";
import { formPlaceOf } from "../model/fields.ts";
import { parsePointer, startsWith, toPointer, type Path } from "../model/pointer.ts";
import { useWorkbench, type Goal } from "./workbench.ts";

/** Brings the caret to the place that was asked for, once its control is on the page. */
export function GoalKeeper() {
  const workbench = useWorkbench();
  useSignalEffect(() => {
    const goal = workbench.goal.value;
    if (!goal) return;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      reach(goal);
      workbench.goal.value = undefined;
    }));
  });
  return null;
}

function reach(goal: Goal): void {
  const control = nearest(goal);
  if (!control) return;
  control.scrollIntoView({ block: "center" });
  control.focus({ preventScroll: true });
  showOnCanvas(goal.path);
  const takesText = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
  if (goal.start !== undefined && takesText) control.setSelectionRange(goal.start, goal.end ?? goal.start);
}

/** A place in the panel is edited beside the form: the field itself must be in view too. */
function showOnCanvas(path: Path): void {
  const owner = formPlaceOf(path);
  if (!owner || owner.length === path.length) return;
  document.querySelector(`[data-path="${CSS.escape(toPointer(owner))}"]`)?.parentElement?.scrollIntoView({ block: "nearest" });
}

/** The control that edits the place, or the one that edits most of the way to it. */
function nearest({ path }: Goal): HTMLElement | undefined {
  let best: HTMLElement | undefined;
  let length = 0;
  for (const control of document.querySelectorAll<HTMLElement>("[data-path]")) {
    const own = parsePointer(control.dataset["path"] ?? "");
    if (own.length <= length || !startsWith(path, own)) continue;
    best = control;
    length = own.length;
  }
  return best;
}

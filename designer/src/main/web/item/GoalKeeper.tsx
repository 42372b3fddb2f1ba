import { useSignalEffect } from "@preact/signals";
import { parsePointer, startsWith } from "../model/pointer.ts";
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
  if (goal.start !== undefined && control instanceof HTMLTextAreaElement) control.setSelectionRange(goal.start, goal.end ?? goal.start);
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

import { useEffect } from "preact/hooks";
import type { Workbench } from "./workbench.ts";

/** Ctrl+Z, Ctrl+Y (Shift+Ctrl+Z), Ctrl+S anywhere on the page; not in dialogs. Saves again once the network is back. */
export function useShortcuts(workbench: Workbench): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event, workbench);
      if (!command) return;
      event.preventDefault();
      command();
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (workbench.saving.state.value.kind === "saved") return;
      void workbench.saving.flush();
      event.preventDefault();
    };
    const onOnline = () => void workbench.saving.flush();
    addEventListener("keydown", onKeyDown);
    addEventListener("online", onOnline);
    addEventListener("beforeunload", onLeave);
    return () => {
      removeEventListener("keydown", onKeyDown);
      removeEventListener("online", onOnline);
      removeEventListener("beforeunload", onLeave);
    };
  }, [workbench]);
}

function commandOf(event: KeyboardEvent, workbench: Workbench): (() => void) | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return undefined;
  const key = event.key.toLowerCase();
  if (key === "s") return () => void workbench.saving.flush();
  if (key === "y" || (key === "z" && event.shiftKey)) return () => workbench.redo();
  if (key === "z") return () => workbench.undo();
  return undefined;
}

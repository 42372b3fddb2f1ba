import { signal } from "@preact/signals";
import type { Path } from "../../model/pointer.ts";

export type PanelTab = "basic" | "logic" | "checks";

/** The open tab of the properties panel; it stays while one goes from field to field. */
export const panelTab = signal<PanelTab>("basic");

/** The tab in which a property is edited, seen from the field, section or page that has it. */
export function tabOf(path: Path, owner: Path): PanelTab {
  const property = path[owner.length];
  if (property === "validations") return "checks";
  return property === "visible" || property === "readOnly" || property === "computed" || property === "prefill" ? "logic" : "basic";
}

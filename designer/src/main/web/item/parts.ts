/** The parts of an item, in the order of the rail; the address keeps which one is open. */
import type { IconName } from "../base/index.ts";
import type { Path } from "../model/pointer.ts";

export const parts = ["elements", "form", "codeLists", "materials", "tables", "rules", "certificate", "commitment", "cases", "versions"] as const;
export type Part = (typeof parts)[number];

export const partIcons: Record<Part, IconName> = {
  elements: "item",
  form: "text",
  codeLists: "checklist",
  materials: "file",
  tables: "table",
  rules: "branch",
  certificate: "certificate",
  commitment: "shield",
  cases: "flask",
  versions: "history",
};

export function partInAddress(): Part {
  const named = new URLSearchParams(location.search).get("part") as Part | null;
  return named && parts.includes(named) ? named : "form";
}

export function keepInAddress(part: Part): void {
  history.replaceState(null, "", `${location.pathname}?part=${part}`);
}

/** The part in which a place of the definition is edited. */
export function partOf(path: Path): Part {
  const first = path[0];
  if (first === "template") return "certificate";
  return parts.find((part) => part === first) ?? "elements";
}

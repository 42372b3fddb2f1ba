import { fieldError } from "./mistakes.ts";
import type { FormState } from "./state.ts";
import type { FieldError } from "./view.ts";

/** What is wrong with the materials as a whole: pledged where that is not allowed, or missing. */
export function materialErrors({ view, materials, neededMaterials }: FormState): readonly FieldError[] {
  return (view.materials ?? []).flatMap((material) => {
    const source = materials.value[material.id];
    const path = `/materials/${material.id}`;
    const mayPledge = Boolean(view.commitment?.allowed && material.commitment);
    if (source === "committed" && !mayPledge) return [fieldError(path, material.name, { words: "commitment" })];
    if (!source && neededMaterials.value.includes(material)) return [fieldError(path, material.name, { words: "required.upload" })];
    return [];
  });
}

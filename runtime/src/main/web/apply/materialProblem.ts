import { text } from "../base.ts";
import type { MaterialView } from "../form.ts";
import type { Filling } from "./filling.ts";
import { t } from "./texts.ts";

/** What is to be mended about a material, once it is time to say so; empty if nothing is. */
export function materialProblem(filling: Filling, material: MaterialView): string {
  const said = filling.materialProblems.value[material.id];
  if (said) return said;
  const isMissing = filling.state.neededMaterials.value.includes(material) && !filling.state.materials.value[material.id];
  if (!isMissing || !filling.materialsAsked.value) return "";
  const mayPledge = filling.view.commitment?.allowed && material.commitment;
  return t(mayPledge ? "missingOrPledge" : "missing", { name: text(material.name) });
}

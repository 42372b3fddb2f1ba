import { Field, text } from "../../base/index.ts";
import type { Case } from "../../model/definition.ts";
import { useWorkbench } from "../workbench.ts";
import { t } from "./texts.ts";

export function CaseMaterials({ index, one }: { index: number; one: Case }) {
  const workbench = useWorkbench();
  const materials = workbench.definition.value.materials ?? [];
  if (materials.length === 0) return <p class="muted">{t("noMaterials")}</p>;
  return (
    <div class="stack">
      {materials.map((material) => (
        <Field key={material.id} label={text(material.name)}>
          {(control) => (
            <select {...control} value={one.materials?.[material.id] ?? ""} onChange={(event) => workbench.changeCases([index, "materials", material.id], event.currentTarget.value || undefined)}>
              <option value="">{t("noneUploaded")}</option>
              <option value="uploaded">{t("uploaded")}</option>
              {material.commitment && <option value="committed">{t("committed")}</option>}
            </select>
          )}
        </Field>
      ))}
    </div>
  );
}

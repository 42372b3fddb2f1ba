import type { Guide, GuideMaterial } from "../api/types.ts";
import { Icon, text } from "../base.ts";
import { typesInWords } from "../apply/fileRules.ts";
import { t } from "./texts.ts";

/** What to have at hand. */
export function Needs({ guide }: { guide: Guide }) {
  return (
    <ul class="needs">
      <li class="need">
        <Icon name="identity" />
        <span>{t("identity")}</span>
      </li>
      {guide.materials.map((material) => (
        <Need key={material.id} material={material} mayPledge={Boolean(guide.commitment?.allowed && material.commitment)} />
      ))}
      {guide.materials.length === 0 && (
        <li class="need">
          <Icon name="check" />
          <span>{t("noMaterials")}</span>
        </li>
      )}
    </ul>
  );
}

function Need({ material, mayPledge }: { material: GuideMaterial; mayPledge: boolean }) {
  return (
    <li class="need">
      <Icon name="file" />
      <span class="need-body">
        <span class="need-name">
          {text(material.name)}
          <span class="tag">{t(whenNeeded(material.required))}</span>
          {mayPledge && <span class="tag tag-brand">{t("pledge")}</span>}
        </span>
        {material.hint && <span class="muted small">{text(material.hint)}</span>}
        <span class="muted small">{t("atMost", { types: typesInWords(material.accept), size: material.maximumMegabytes ?? 10 })}</span>
      </span>
    </li>
  );
}

function whenNeeded(required: string | null | undefined): "always" | "sometimes" | "optional" {
  const condition = required?.trim();
  if (!condition || condition === "false") return "optional";
  return condition === "true" ? "always" : "sometimes";
}

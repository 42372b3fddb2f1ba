import { Icon, text } from "../../base/index.ts";
import { builtInPictures, mentions, photosOf } from "../../model/templates.ts";
import { useWorkbench } from "../workbench.ts";
import { CopyChip, useCopied } from "./CopyChip.tsx";
import { t } from "./texts.ts";

/** How photos, the code and the seal get into the Word file, and what they are called there. */
export function PictureHelp() {
  const workbench = useWorkbench();
  const { onCopied, said } = useCopied();
  const tags = workbench.template.value?.tags ?? [];
  const photos = photosOf(workbench.definition.value).map((field) => ({ name: `@${field.name}`, means: t("photoOf", { label: text(field.label) }) }));
  const own = builtInPictures.map((name) => ({ name, means: t(name) }));
  return (
    <section class="card stack" aria-label={t("pictures")}>
      <h3>{t("pictures")}</h3>
      <ol class="picture-steps">
        <li>{t("step1")}</li>
        <li>{t("step2")}</li>
        <li>{t("step3", { tag: `{{${photos[0]?.name ?? "@qr"}}}` })}</li>
      </ol>
      <ul class="picture-names">
        {[...photos, ...own].map(({ name, means }) => (
          <li key={name}>
            <CopyChip name={name} onCopied={onCopied} />
            <span class="small">{means}</span>
            {tags.some((tag) => mentions(tag, name)) && <span class="tag tag-success"><Icon name="check" />{t("placed")}</span>}
          </li>
        ))}
      </ul>
      {said}
    </section>
  );
}

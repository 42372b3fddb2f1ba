import { Icon } from "../../base/index.ts";
import { topFields } from "../../model/fields.ts";
import { builtInTags, isBound, mentions } from "../../model/templates.ts";
import { useWorkbench } from "../workbench.ts";
import { CopyChip, useCopied } from "./CopyChip.tsx";
import { t } from "./texts.ts";

/** What the template asks for and whether the form has it; what the form has and the template does not show. */
export function TagList() {
  const workbench = useWorkbench();
  const { onCopied, said } = useCopied();
  const template = workbench.template.value;
  const definition = workbench.definition.value;
  if (!template) return null;
  const fields = topFields(definition).filter((field) => !["note", "group", "photo"].includes(field.type));
  const results = (definition.tables ?? []).flatMap((table) => table.outputs.map((output) => `${table.name}.${output.name}`));
  const names = [...fields.map((field) => field.name), ...results, ...builtInTags];
  const unused = names.filter((name) => !template.tags.some((tag) => mentions(tag, name)));
  return (
    <section class="card stack" aria-label={t("tags")}>
      <h3>{t("tags")}</h3>
      {template.tags.length === 0 && <p class="muted">{t("noTags")}</p>}
      <ul class="tags">
        {template.tags.map((tag) => {
          const bound = isBound(tag, definition);
          return (
            <li key={tag} class={bound ? "tag tag-success" : "tag tag-error"}>
              <Icon name={bound ? "check" : "error"} label={bound ? t("bound") : t("unbound")} />
              <code>{tag.replace(/^\{\{|\}\}$/g, "")}</code>
            </li>
          );
        })}
      </ul>
      {unused.length > 0 && (
        <>
          <h4>{t("unused")}</h4>
          <p class="muted small">{t("unusedHint")}</p>
          <div class="tags" role="group" aria-label={t("unused")}>
            {unused.map((name) => <CopyChip key={name} name={name} onCopied={onCopied} />)}
          </div>
        </>
      )}
      {said}
    </section>
  );
}

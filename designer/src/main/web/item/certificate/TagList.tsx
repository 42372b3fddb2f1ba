import { useState } from "preact/hooks";
import { Icon } from "../../base/index.ts";
import { topFields } from "../../model/fields.ts";
import { builtInTags, isBound, mentions } from "../../model/templates.ts";
import { useWorkbench } from "../workbench.ts";
import { t } from "./texts.ts";

/** What the template asks for and whether the form has it; what the form has and the template does not show. */
export function TagList() {
  const workbench = useWorkbench();
  const [copied, setCopied] = useState<string>();
  const template = workbench.template.value;
  const definition = workbench.definition.value;
  if (!template) return null;
  const fields = topFields(definition).filter((field) => field.type !== "note" && field.type !== "group");
  const names = [...fields.map((field) => (field.type === "photo" ? `@${field.name}` : field.name)), ...builtInTags];
  const unused = names.filter((name) => !template.tags.some((tag) => mentions(tag, name)));
  const copy = (name: string) => {
    const tag = `{{${name}}}`;
    void navigator.clipboard?.writeText(tag).catch(() => undefined);
    setCopied(tag);
  };
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
            {unused.map((name) => <button key={name} type="button" class="chip" onClick={() => copy(name)}><Icon name="copy" />{name}</button>)}
          </div>
        </>
      )}
      <p class="small muted" role="status">{copied && t("copied", { tag: copied })}</p>
    </section>
  );
}

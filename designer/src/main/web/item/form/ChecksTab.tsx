import { Button, IconButton } from "../../base/index.ts";
import type { Field, Validation } from "../../model/definition.ts";
import { insertInto, removeAt, type Path } from "../../model/pointer.ts";
import { ExpressionProperty } from "../inputs/ExpressionProperty.tsx";
import { LocalizedProperty } from "../inputs/LocalizedProperty.tsx";
import { useWorkbench } from "../workbench.ts";
import { t } from "./texts.ts";

/** What must hold of the answer, and what the applicant reads if it does not. */
export function ChecksTab({ path, field }: { path: Path; field: Field }) {
  const workbench = useWorkbench();
  const list = [...path, "validations"];
  const checks = field.validations ?? [];
  const fresh: Validation = { when: "", message: { "zh-CN": "" } };
  const add = () => workbench.run((edit) => ({ ...edit, definition: insertInto(edit.definition, list, checks.length, fresh) }));
  const remove = (index: number) => workbench.run((edit) => ({ ...edit, definition: removeAt(edit.definition, [...list, index]) }));
  return (
    <>
      {checks.length === 0 && <p class="muted small">{t("noChecks")}</p>}
      {checks.map((_, index) => (
        <fieldset key={index} class="panel-entry stack">
          <legend class="panel-entry-title">
            {t("check", { number: index + 1 })}
            <IconButton label={t("removeCheck", { number: index + 1 })} icon="trash" small onClick={() => remove(index)} />
          </legend>
          <ExpressionProperty path={[...list, index, "when"]} label={t("checkWhen", { number: index + 1 })} condition />
          <LocalizedProperty path={[...list, index, "message"]} label={t("checkMessage", { number: index + 1 })} required />
        </fieldset>
      ))}
      <div><Button small icon="plus" data-path={`/${list.join("/")}`} onClick={add}>{t("addCheck")}</Button></div>
    </>
  );
}

import { useState } from "preact/hooks";
import { Button, Field } from "../../base/index.ts";
import { duplicate, remove } from "../../model/edit.ts";
import { takenNames, validName } from "../../model/names.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { rename } from "../../model/rename.ts";
import { hitPolicies, type DecisionTable } from "../../model/tables.ts";
import { LocalizedProperty } from "../inputs/LocalizedProperty.tsx";
import { useWorkbench } from "../workbench.ts";
import { Findings } from "./Findings.tsx";
import { TableGrid } from "./TableGrid.tsx";
import { t } from "./texts.ts";

/** One table: what it is called, its grid, and what is wrong with it as a whole. */
export function TableEditor({ path, table }: { path: Path; table: DecisionTable }) {
  const workbench = useWorkbench();
  return (
    <section class="card stack">
      <div class="columns">
        <NameBox path={path} table={table} />
        <Field label={t("hitPolicy")}>
          {(control) => (
            <select {...control} value={table.hitPolicy} data-path={toPointer([...path, "hitPolicy"])} onChange={(event) => workbench.change([...path, "hitPolicy"], event.currentTarget.value)}>
              {hitPolicies.map((policy) => <option key={policy} value={policy}>{t(policy)}</option>)}
            </select>
          )}
        </Field>
        <LocalizedProperty path={[...path, "title"]} label={t("title")} />
      </div>
      <TableGrid path={path} table={table} />
      <p class="muted small">{t("cells")}</p>
      <p class="muted small decision-keys">{t("keys")}</p>
      <Findings path={path} table={table} />
      <div class="row">
        <Button small look="quiet" icon="copy" onClick={() => workbench.run((edit) => duplicate(edit, path))}>{t("duplicate")}</Button>
        <Button small look="danger" icon="trash" onClick={() => workbench.run((edit) => remove(edit, path))}>{t("remove")}</Button>
      </div>
    </section>
  );
}

/** The name is taken over when the box is left, because all expressions follow it. */
function NameBox({ path, table }: { path: Path; table: DecisionTable }) {
  const workbench = useWorkbench();
  const [typed, setTyped] = useState<string>();
  const name = typed ?? table.name;
  const taken = name !== table.name && takenNames(workbench.definition.value).includes(name);
  const refused = !validName(name) ? t("nameWrong") : taken ? t("nameTaken") : undefined;
  const place = toPointer([...path, "name"]);
  const problem = workbench.problemsAt([...path, "name"])[0]?.message;
  const settle = () => {
    if (typed === undefined || refused) return;
    setTyped(undefined);
    workbench.run((edit) => rename(edit, path, typed));
  };
  return (
    <Field label={t("name")} hint={t("nameHint", { name: table.name, output: table.outputs[0]?.name ?? "" })} error={refused ?? problem}>
      {(control) => (
        <input {...control} data-path={place} value={name} spellcheck={false} onInput={(event) => setTyped(event.currentTarget.value.trim())} onBlur={settle} onKeyDown={(event) => event.key === "Enter" && settle()} />
      )}
    </Field>
  );
}

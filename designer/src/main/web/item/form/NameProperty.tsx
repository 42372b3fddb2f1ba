import { useState } from "preact/hooks";
import { Field as Labelled } from "../../base/index.ts";
import type { Field } from "../../model/definition.ts";
import { siblingsOf } from "../../model/fields.ts";
import { validName } from "../../model/names.ts";
import { rename } from "../../model/rename.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { t } from "./texts.ts";

/** The name is taken over when the box is left, because all expressions follow it. */
export function NameProperty({ path, field }: { path: Path; field: Field }) {
  const workbench = useWorkbench();
  const [typed, setTyped] = useState<string>();
  const name = typed ?? field.name;
  const taken = siblingsOf(workbench.definition.value, path.slice(0, -1)).some((sibling) => sibling !== field && sibling.name === name);
  const refused = !validName(name) ? t("nameWrong") : taken ? t("nameTaken") : undefined;
  const problems = workbench.problemsAt([...path, "name"]);
  const settle = () => {
    if (typed === undefined || refused) return;
    setTyped(undefined);
    workbench.run((edit) => rename(edit, path, typed));
  };
  return (
    <Labelled label={t("name")} hint={t("nameHint")} error={refused ?? problems[0]?.message}>
      {(control) => (
        <input
          {...control}
          data-path={toPointer([...path, "name"])}
          value={name}
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value.trim())}
          onBlur={settle}
          onKeyDown={(event) => event.key === "Enter" && settle()}
        />
      )}
    </Labelled>
  );
}

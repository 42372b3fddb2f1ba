import { Field as Labelled, text } from "../../base/index.ts";
import { typeOf, type FieldType } from "../../form/index.ts";
import type { Field } from "../../model/definition.ts";
import { change } from "../../model/edit.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { t } from "./texts.ts";

/** Another type for the same field: what the new one does not know of goes, the rest stays. */
export function TypeProperty({ path, field, types }: { path: Path; field: Field; types: readonly FieldType[] }) {
  const workbench = useWorkbench();
  const problems = workbench.problemsAt([...path, "type"]);
  return (
    <Labelled label={t("type")} error={problems[0]?.message}>
      {(control) => (
        <select {...control} data-path={toPointer([...path, "type"])} value={field.type} onChange={(event) => workbench.run((edit) => change(edit, path, withType(field, typeOf(event.currentTarget.value))))}>
          {types.map((type) => <option key={type.name} value={type.name}>{text(type.label)}</option>)}
        </select>
      )}
    </Labelled>
  );
}

export function withType(field: Field, type: FieldType): Field {
  const { settings = {}, options, fields, ...rest } = field;
  const known = new Set(type.settings.map((setting) => setting.name));
  const kept = Object.fromEntries(Object.entries({ ...type.initial, ...settings }).filter(([name]) => known.has(name)));
  const holds = type.shape === "group" || type.shape === "rows";
  return {
    ...rest,
    type: type.name,
    ...(Object.keys(kept).length > 0 && { settings: kept }),
    ...(type.coded && options && { options }),
    ...(holds && { fields: fields ?? [] }),
  };
}

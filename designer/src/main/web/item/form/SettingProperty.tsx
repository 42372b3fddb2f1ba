import { Field, text } from "../../base/index.ts";
import type { Setting } from "../../form/index.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";

interface Props {
  path: Path;
  label: string;
  hint: string | undefined;
  setting: Setting;
  onChange: (value: string | undefined) => void;
}

/** One setting of a field type, edited as its declaration says. */
export function SettingProperty({ path, label, hint, setting, onChange }: Props) {
  const workbench = useWorkbench();
  const value = String(workbench.value(path) ?? "");
  const error = workbench.problemsAt(path)[0]?.message;
  const common = { "data-path": toPointer(path), value, onBlur: () => workbench.seal() };
  const take = (event: Event) => onChange((event.currentTarget as HTMLInputElement).value || undefined);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => {
        if (setting.kind === "choice") {
          return (
            <select {...control} {...common} onChange={take}>
              {setting.choices?.map((choice) => <option key={choice.value} value={choice.value}>{text(choice.label)}</option>)}
            </select>
          );
        }
        if (setting.kind === "date") return <input {...control} {...common} type="date" onInput={take} />;
        const digits = setting.kind === "whole" ? "numeric" : setting.kind === "decimal" ? "decimal" : "text";
        return <input {...control} {...common} inputMode={digits} spellcheck={false} onInput={take} />;
      }}
    </Field>
  );
}

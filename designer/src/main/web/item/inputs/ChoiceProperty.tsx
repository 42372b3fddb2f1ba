import { Field } from "../../base/index.ts";
import type { Path } from "../../model/pointer.ts";
import { hintWith } from "./hint.tsx";
import { useProperty } from "./property.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  path: Path;
  label: string;
  hint?: string;
  choices: readonly Choice[];
  /** Says what no choice means; absent where one must be made. */
  none?: string;
}

export function ChoiceProperty({ path, label, hint, choices, none }: Props) {
  const { value, set, error, advice, attributes } = useProperty<string>(path);
  const unknown = value !== undefined && value !== null && value !== "" && !choices.some((choice) => choice.value === value);
  return (
    <Field label={label} hint={hintWith(hint, advice)} error={error}>
      {(control) => (
        <select {...control} {...attributes} value={value ?? ""} onChange={(event) => set(event.currentTarget.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {unknown && <option value={value}>{value}</option>}
          {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
        </select>
      )}
    </Field>
  );
}

/** Any of a few values, as a list in the definition. */
export function ChoicesProperty({ path, label, hint, choices }: Props) {
  const { value = [], set, error, advice, attributes } = useProperty<readonly string[]>(path);
  const toggle = (one: string, on: boolean) => {
    const wanted = new Set(on ? [...value, one] : value.filter((each) => each !== one));
    const known = choices.filter((choice) => wanted.has(choice.value)).map((choice) => choice.value);
    set([...known, ...[...wanted].filter((each) => !known.includes(each))]);
  };
  return (
    <Field label={label} hint={hintWith(hint, advice)} error={error} set>
      {() => (
        <div class="checks">
          {choices.map((choice) => (
            <label key={choice.value} class="check">
              <input {...attributes} type="checkbox" checked={value.includes(choice.value)} onChange={(event) => toggle(choice.value, event.currentTarget.checked)} />
              <span>{choice.label}</span>
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

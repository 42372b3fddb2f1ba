import { Field } from "../../base/index.ts";
import type { Path } from "../../model/pointer.ts";
import { hintWith } from "./hint.tsx";
import { useProperty } from "./property.ts";

interface Props {
  path: Path;
  label: string;
  hint?: string;
  placeholder?: string;
  readOnly?: boolean;
}

/** A plain text. */
export function TextProperty({ path, label, hint, placeholder, readOnly = false }: Props) {
  const { value, set, error, advice, attributes } = useProperty<string>(path);
  return (
    <Field label={label} hint={hintWith(hint, advice)} error={error}>
      {(control) => (
        <input {...control} {...attributes} value={value ?? ""} placeholder={placeholder} readOnly={readOnly} spellcheck={false} onInput={(event) => set(event.currentTarget.value)} />
      )}
    </Field>
  );
}

/** A whole number. */
export function NumberProperty({ path, label, hint, minimum = 0 }: Props & { minimum?: number }) {
  const { value, set, error, advice, attributes } = useProperty<number>(path);
  const take = (text: string) => set(text === "" || Number.isNaN(Number(text)) ? undefined : Number(text));
  return (
    <Field label={label} hint={hintWith(hint, advice)} error={error}>
      {(control) => <input {...control} {...attributes} type="number" min={minimum} step={1} value={value ?? ""} onInput={(event) => take(event.currentTarget.value)} />}
    </Field>
  );
}

export function CheckProperty({ path, label, hint }: Props) {
  const { value, set, error, advice, attributes } = useProperty<boolean>(path);
  return (
    <div class="field">
      <label class="check">
        <input {...attributes} type="checkbox" checked={value ?? false} onChange={(event) => set(event.currentTarget.checked)} />
        <span>{label}</span>
      </label>
      {(hint ?? advice) && <div class="field-hint">{hintWith(hint, advice)}</div>}
      {error && <p class="field-error">{error}</p>}
    </div>
  );
}

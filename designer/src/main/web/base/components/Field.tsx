import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "../icons.tsx";

/** What the control inside must carry, so that label, hint and error belong to it. */
export interface ControlAttributes {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
}

export interface FieldProps {
  label: ComponentChildren;
  /** Beside the label in a lighter hand, as “选填”. */
  note?: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  id?: string;
  /** Several controls under one label: a fieldset with a legend, "radio" for radio buttons. */
  set?: boolean | "radio";
  required?: boolean;
  children: (control: ControlAttributes) => ComponentChildren;
}

/** <Field label="单位名称" hint="与营业执照一致" error={error}>{(control) => <input {...control} value={…} />}</Field> */
export function Field({ label, note, hint, error, id: given, set = false, required, children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const control: ControlAttributes = { id, "aria-describedby": described, "aria-invalid": error ? "true" : undefined };
  const heading = (
    <>
      {label}
      {note && <span class="field-note">{note}</span>}
    </>
  );
  const below = (
    <>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children(control)}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </>
  );
  if (set) {
    const radio = set === "radio" && ({ role: "radiogroup", "aria-required": required, "aria-invalid": control["aria-invalid"] } as const);
    return (
      <fieldset class="field" id={id} tabIndex={-1} aria-describedby={described} {...radio}>
        <legend class="field-label">{heading}</legend>
        {below}
      </fieldset>
    );
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {heading}
      </label>
      {below}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <p class="field-error" id={id}>
      <Icon name="error" />
      <span>{children}</span>
    </p>
  );
}

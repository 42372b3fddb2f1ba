import type { ControlProps, FieldNode } from "./type.ts";

interface InputProps extends Omit<ControlProps, "pointer"> {
  type: "text" | "tel" | "date";
  /** The keyboard of a phone. */
  inputMode?: "text" | "numeric" | "decimal" | "tel";
  autocomplete?: string;
  autocapitalize?: "off" | "characters";
  min?: string | undefined;
  max?: string | undefined;
  /** Puts right what was typed when the applicant leaves the field. */
  tidy?: (typed: string) => string;
}

/** A one-line native input bound to an answer. */
export function Input({ node, control, tidy, type, autocomplete = "off", ...rest }: InputProps) {
  const answer = node.answer.value;
  return (
    <input
      {...rest}
      {...control}
      type={type as "text"} // which type allows which role is settled: none is given
      autocomplete={autocomplete}
      spellcheck={false}
      name={node.field.name}
      aria-required={node.required.value}
      value={answer === null ? "" : String(answer)}
      onInput={(event) => node.set(event.currentTarget.value || null)}
      onBlur={(event) => leave(node, event.currentTarget.value, tidy)}
    />
  );
}

function leave(node: FieldNode, typed: string, tidy: ((typed: string) => string) | undefined): void {
  const tidied = tidy ? tidy(typed) : typed;
  if (tidied !== typed) node.set(tidied || null);
  if (tidied || node.answer.value !== null) node.touched.value = true;
}

/** Full-width letters and digits, as Chinese keyboards type them, become ordinary ones; no spaces. */
export function compact(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/g, "");
}

/** An identity number or code: compact, its letters large. */
export function compactCode(typed: string): string {
  return compact(typed).toUpperCase();
}

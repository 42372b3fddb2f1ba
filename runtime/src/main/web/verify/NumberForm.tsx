import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Button, Field } from "../base.ts";
import { fragmentOf } from "../proof.ts";
import { go } from "../shell/location.ts";
import { t } from "./texts.ts";
import { tidyNumber } from "./verdicts.ts";

/** Leads to the address of the number, or of the code that a scanner types here. */
export function NumberForm({ number }: { number: string }) {
  const typed = useSignal(number);
  const missing = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const code = fragmentOf(typed.value);
    if (code) return go(`/verify${code}`);
    const tidy = tidyNumber(typed.value);
    missing.value = !tidy;
    if (tidy) go(`/verify/${encodeURIComponent(tidy)}`);
    else form.current?.querySelector("input")?.focus();
  };
  return (
    <form ref={form} class="number-form" noValidate onSubmit={submit}>
      <Field label={t("number")} hint={t("numberHint")} error={missing.value ? t("needNumber") : undefined}>
        {(control) => (
          <input {...control} name="number" autocomplete="off" autocapitalize="characters" spellcheck={false} maxLength={1000} value={typed.value} onInput={(event) => (typed.value = event.currentTarget.value)} />
        )}
      </Field>
      <Button type="submit" look="primary" icon="shield">
        {t("submit")}
      </Button>
    </form>
  );
}

import { useComputed, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { portal } from "../api/portal.ts";
import type { Application, Ruling } from "../api/types.ts";
import { Button, Field, Notice, ProblemError } from "../base.ts";
import { t } from "./texts.ts";

const outcomes = ["approve", "return", "reject"] as const satisfies readonly Ruling["outcome"][];

/** The decision and its reason, without which nothing is refused or sent back. */
export function DecisionForm({ application, onDecided }: { application: Application; onDecided: (outcome: string) => void }) {
  const outcome = useSignal<(typeof outcomes)[number] | null>(null);
  const reason = useSignal("");
  const asked = useSignal(false);
  const busy = useSignal(false);
  const failure = useSignal<ProblemError | null>(null);
  const lacksReason = useComputed(() => outcome.value !== "approve" && !reason.value.trim());
  const form = useRef<HTMLFormElement>(null);

  const decide = async (event: Event) => {
    event.preventDefault();
    asked.value = true;
    const chosen = outcome.value;
    if (!chosen || lacksReason.value) return form.current?.querySelector<HTMLElement>(chosen ? "textarea" : "input")?.focus();
    busy.value = true;
    failure.value = null;
    try {
      await portal.decide(application, chosen, reason.value.trim());
      onDecided(t(chosen));
    } catch (problem) {
      failure.value = problem as ProblemError;
    } finally {
      busy.value = false;
    }
  };

  return (
    <form ref={form} class="card decision-form" noValidate onSubmit={decide}>
      <Field set="radio" label={t("decision")} required error={asked.value && !outcome.value ? t("needOutcome") : undefined}>
        {() => (
          <div class="form-options">
            {outcomes.map((each) => (
              <label key={each} class="form-option">
                <input type="radio" name="outcome" checked={outcome.value === each} onChange={() => (outcome.value = each)} />
                {t(each)}
              </label>
            ))}
          </div>
        )}
      </Field>
      <Field label={t("reason")} hint={t("reasonHint")} error={asked.value && outcome.value && lacksReason.value ? t("needReason") : undefined}>
        {(control) => <textarea {...control} name="reason" rows={4} maxLength={1000} value={reason.value} onInput={(event) => (reason.value = event.currentTarget.value)} />}
      </Field>
      {failure.value && (
        <Notice kind="error" live="alert" title={failure.value.title}>
          {failure.value.problems[0]?.message ?? failure.value.detail}
        </Notice>
      )}
      <Button type="submit" look="primary" icon="stamp" busy={busy.value}>
        {t("submit")}
      </Button>
    </form>
  );
}

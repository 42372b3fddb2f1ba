import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { portal } from "../api/portal.ts";
import { Button, Field, Notice, ProblemError } from "../base.ts";
import { reloadSession, user } from "../shell/account.ts";
import { go, place } from "../shell/location.ts";
import { arrivalFor } from "./arrival.ts";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { t } from "./texts.ts";

const visible = { type: "text" } as const;
const concealed = { type: "password" } as const;

/** Name and password; says in words what is missing or wrong and puts the focus there. */
export function SignInForm() {
  const username = useSignal("");
  const password = useSignal("");
  const shown = useSignal(false);
  const missing = useSignal(false);
  const busy = useSignal(false);
  const failure = useSignal<ProblemError | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure.value) form.current?.querySelector<HTMLElement>("[name=password]")?.focus();
  }, [failure.value]);

  const submit = (event: Event) => {
    event.preventDefault();
    const gap = [!username.value.trim() && "username", !password.value && "password"].find(Boolean);
    missing.value = Boolean(gap);
    if (gap) return form.current?.querySelector<HTMLElement>(`[name=${gap}]`)?.focus();
    void signIn(username.value.trim(), password.value);
  };
  const signIn = async (name: string, secret: string) => {
    busy.value = true;
    failure.value = null;
    try {
      await portal.signIn(name, secret);
      await reloadSession();
      go(arrivalFor(user.value?.roles ?? [], place.value.search.get("next")), { replace: true });
    } catch (problem) {
      failure.value = problem as ProblemError;
    } finally {
      busy.value = false;
    }
  };

  return (
    <>
      <form ref={form} class="stack" noValidate onSubmit={submit}>
        {failure.value && (
          <Notice kind="error" live="alert" title={failure.value.status === 401 ? undefined : failure.value.title}>
            {failure.value.detail}
          </Notice>
        )}
        <Field label={t("username")} error={missing.value && !username.value.trim() ? t("needUsername") : undefined}>
          {(control) => (
            <input {...control} name="username" autocomplete="username" autocapitalize="none" spellcheck={false} value={username.value} onInput={(event) => (username.value = event.currentTarget.value)} />
          )}
        </Field>
        <Field label={t("password")} error={missing.value && !password.value ? t("needPassword") : undefined}>
          {(control) => (
            <input {...control} name="password" {...(shown.value ? visible : concealed)} autocomplete="current-password" value={password.value} onInput={(event) => (password.value = event.currentTarget.value)} />
          )}
        </Field>
        <label class="tick">
          <input type="checkbox" checked={shown.value} onChange={(event) => (shown.value = event.currentTarget.checked)} />
          {t("show")}
        </label>
        <Button type="submit" look="primary" busy={busy.value}>
          {t("submit")}
        </Button>
      </form>
      <DemoAccounts busy={busy.value} onChoose={signIn} />
    </>
  );
}

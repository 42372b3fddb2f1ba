import { useId, useState } from "preact/hooks";
import { designer } from "../api/designer.ts";
import { Button, Dialog, Field, Notice, ProblemError } from "../base/index.ts";
import { t } from "./texts.ts";

const CODE = /^[A-Za-z0-9-]{2,64}$/;

/** A new item needs no more than a name and a code. */
export function CreateDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const form = useId();
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const [taken, setTaken] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ProblemError>();
  const nameError = name.trim() ? undefined : t("nameMissing");
  const codeError = wrongCode(code, taken);
  const submit = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (nameError || codeError) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await designer.create(code, name.trim());
      location.assign(`/designer/${encodeURIComponent(code)}`);
    } catch (problem) {
      if ((problem as ProblemError).code === "draft.exists") setTaken(code);
      else setFailure(problem as ProblemError);
      setBusy(false);
    }
  };
  const actions = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button look="primary" type="submit" form={form} busy={busy}>{t("createNow")}</Button>
    </>
  );
  return (
    <Dialog open={open} title={t("create")} onClose={onClose} actions={actions}>
      <form id={form} class="stack" noValidate onSubmit={(event) => void submit(event)}>
        {failure && <Notice kind="error" title={failure.title} live="alert">{failure.detail}</Notice>}
        <Field label={t("nameField")} hint={t("nameHint")} error={asked ? nameError : undefined}>
          {(control) => <input {...control} value={name} autofocus onInput={(event) => setName(event.currentTarget.value)} />}
        </Field>
        <Field label={t("codeField")} hint={t("codeHint")} error={asked ? codeError : undefined}>
          {(control) => <input {...control} value={code} autocomplete="off" spellcheck={false} onInput={(event) => setCode(event.currentTarget.value.trim())} />}
        </Field>
      </form>
    </Dialog>
  );
}

function wrongCode(code: string, taken: string): string | undefined {
  if (!CODE.test(code)) return t("codeWrong");
  return code === taken ? t("codeTaken") : undefined;
}

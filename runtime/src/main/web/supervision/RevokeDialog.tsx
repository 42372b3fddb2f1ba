import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { portal } from "../api/portal.ts";
import type { Certificate } from "../api/types.ts";
import { Button, Dialog, Field, Notice, ProblemError, text } from "../base.ts";
import { t } from "./texts.ts";

interface RevokeDialogProps {
  certificate: Certificate | null;
  onClose: () => void;
  onRevoked: (certificate: Certificate) => void;
}

/** Says what revoking means and asks for the reason. */
export function RevokeDialog({ certificate, onClose, onRevoked }: RevokeDialogProps) {
  const reason = useSignal("");
  const asked = useSignal(false);
  const busy = useSignal(false);
  const failure = useSignal<ProblemError | null>(null);
  useEffect(() => {
    reason.value = "";
    asked.value = false;
    failure.value = null;
  }, [certificate?.id]);

  const revoke = async () => {
    asked.value = true;
    if (!certificate || !reason.value.trim()) return;
    busy.value = true;
    try {
      await portal.revoke(certificate.id, reason.value.trim());
      onRevoked(certificate);
    } catch (problem) {
      failure.value = problem as ProblemError;
    } finally {
      busy.value = false;
    }
  };

  const actions = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button look="danger" busy={busy.value} onClick={revoke}>
        {t("confirm")}
      </Button>
    </>
  );
  return (
    <Dialog open={certificate !== null} title={t("revokeTitle")} onClose={onClose} actions={actions}>
      <div class="stack">
        <p>{certificate && t("revokeDetail", { name: text(certificate.name), number: certificate.number })}</p>
        <Field label={t("reason")} hint={t("reasonHint")} error={asked.value && !reason.value.trim() ? t("needReason") : undefined}>
          {(control) => <textarea {...control} name="reason" maxLength={1000} value={reason.value} onInput={(event) => (reason.value = event.currentTarget.value)} />}
        </Field>
        {failure.value && (
          <Notice kind="error" live="alert" title={failure.value.title}>
            {failure.value.problems[0]?.message ?? failure.value.detail}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

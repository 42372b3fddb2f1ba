import type { Certificate } from "../api/types.ts";
import { Notice, text } from "../base.ts";
import { moment } from "../shell/dates.ts";
import { t } from "./texts.ts";

/** When and why an authority withdrew the certificate, and what its holder can do about it. */
export function StatusNotice({ certificate }: { certificate: Certificate }) {
  const { status, statusChange, issuer } = certificate;
  if (!statusChange || !isWithdrawn(status)) return null;
  return (
    <div class="certificate-status">
      <Notice kind={status === "revoked" ? "error" : "warning"} title={t(`${status}Since`, { at: moment(statusChange.at) })}>
        <p>{t("reason", { reason: statusChange.reason })}</p>
        <p>{t("appeal")}</p>
        <p>{t("contact", { issuer: text(issuer) })}</p>
      </Notice>
    </div>
  );
}

/** The same in a line, where a list leads to the certificate. */
export function StatusLine({ certificate: { status, statusChange } }: { certificate: Certificate }) {
  if (!statusChange || !isWithdrawn(status)) return null;
  return (
    <p class="small">
      {t(`${status}Since`, { at: moment(statusChange.at) })} {t("reason", { reason: statusChange.reason })}
    </p>
  );
}

export function isWithdrawn(status: Certificate["status"]): status is "revoked" | "suspended" {
  return status === "revoked" || status === "suspended";
}

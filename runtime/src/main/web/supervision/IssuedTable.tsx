import type { Certificate } from "../api/types.ts";
import { Button, text } from "../base.ts";
import { StandingTag } from "../certificate/StandingTag.tsx";
import { day } from "../shell/dates.ts";
import { t } from "./texts.ts";

interface IssuedTableProps {
  certificates: readonly Certificate[];
  onJudgement: (certificate: Certificate) => void;
  onRevoke: (certificate: Certificate) => void;
}

/** A table on a wide screen, a card a certificate on a phone. */
export function IssuedTable({ certificates, onJudgement, onRevoke }: IssuedTableProps) {
  return (
    <div class="card issued-card">
      <table class="issued">
        <caption class="visually-hidden">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("holder")}</th>
            <th scope="col">{t("issued")}</th>
            <th scope="col">{t("status")}</th>
            <th scope="col">{t("action")}</th>
          </tr>
        </thead>
        <tbody>
          {certificates.map((certificate) => (
            <tr key={certificate.id}>
              <td data-label={t("name")}>{text(certificate.name)}</td>
              <td data-label={t("number")}>
                <a href={`/verify/${encodeURIComponent(certificate.number)}`}>{certificate.number}</a>
              </td>
              <td data-label={t("holder")}>{certificate.holder?.name ?? "–"}</td>
              <td data-label={t("issued")}>{day(certificate.issueDate)}</td>
              <td data-label={t("status")}>
                <StandingTag status={certificate.status} />
                <Why certificate={certificate} />
              </td>
              <td data-label={t("action")}>
                <div class="row">
                  <Button small aria-label={t("judgementFor", { number: certificate.number })} onClick={() => onJudgement(certificate)}>
                    {t("judgement")}
                  </Button>
                  {certificate.status !== "revoked" && (
                    <Button small look="danger" aria-label={t("revokeFor", { number: certificate.number })} onClick={() => onRevoke(certificate)}>
                      {t("revoke")}
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Why it was revoked, for those who look at it later. */
function Why({ certificate }: { certificate: Certificate }) {
  const last = certificate.history?.findLast((change) => change.status === "revoked");
  if (!last?.reason) return null;
  const reason = typeof last.reason === "string" ? last.reason : text(last.reason);
  return <span class="muted small issued-why">{t("revokedWhy", { reason })}</span>;
}

import { useEffect, useRef } from "preact/hooks";
import type { PublicCertificate, Verification } from "../api/types.ts";
import { Icon, text } from "../base.ts";
import { day, moment } from "../shell/dates.ts";
import { t } from "./texts.ts";
import { lookOf } from "./verdicts.ts";

/** One verdict, large, then what stands on the certificate. */
export function VerdictView({ verification, subject }: { verification: Verification; subject: string }) {
  const { verdict, certificate } = verification;
  const { kind, icon } = lookOf(verdict);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [verification]);
  return (
    <section ref={box} class={`verdict verdict-${kind}`} aria-labelledby="verdict" tabIndex={-1}>
      <div class="verdict-head">
        <Icon name={icon} />
        <h2 id="verdict" class="verdict-word">
          <span class="visually-hidden">{t("result")} </span>
          {t(verdict)}
        </h2>
        <p>{t(`${verdict}Detail`)}</p>
        {certificate?.statusChange && (verdict === "revoked" || verdict === "suspended") && <p>{t(`${verdict}At`, { at: moment(certificate.statusChange.at) })}</p>}
        <p class="muted small">
          {t("what")} {subject}
        </p>
      </div>
      {certificate && <Information certificate={certificate} />}
    </section>
  );
}

function Information({ certificate }: { certificate: PublicCertificate }) {
  const fields = [
    { name: t("name"), value: text(certificate.name) },
    ...certificate.publicFields.map((field) => ({ name: text(field.label), value: text(field.value) })),
    { name: t("certificateNumber"), value: certificate.number },
    { name: t("issuer"), value: text(certificate.issuer) },
    { name: t("issued"), value: day(certificate.issueDate) },
    { name: t("validUntil"), value: certificate.validUntil ? day(certificate.validUntil) : t("longTerm") },
    { name: t("identifier"), value: certificate.identifier },
  ];
  return (
    <div class="verdict-body">
      <h3>{t("information")}</h3>
      <p class="muted small">{t("compare")}</p>
      <dl class="form-answers">
        {fields.map(({ name, value }, index) => (
          <div key={index} class="form-answer">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

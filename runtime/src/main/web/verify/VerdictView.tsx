import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PublicCertificate } from "../api/types.ts";
import { Icon, text } from "../base.ts";
import { day, moment } from "../shell/dates.ts";
import { t } from "./texts.ts";
import { lookOf, type Shown } from "./verdicts.ts";

export interface VerdictViewProps {
  verification: Shown;
  subject: string;
  /** Why, beside what every such verdict says. */
  detail?: string;
  /** What else must be known before the verdict is relied on. */
  children?: ComponentChildren;
}

/** One verdict, large, then what stands on the certificate. */
export function VerdictView({ verification, subject, detail, children }: VerdictViewProps) {
  const { verdict, certificate } = verification;
  const { kind, icon } = lookOf(verdict);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [verdict]);
  return (
    <section ref={box} class={`verdict verdict-${kind}`} aria-labelledby="verdict" tabIndex={-1}>
      <div class="verdict-head">
        <Icon name={icon} />
        <h2 id="verdict" class="verdict-word">
          <span class="visually-hidden">{t("result")} </span>
          {t(verdict)}
        </h2>
        <p>{t(`${verdict}Detail`)}</p>
        {detail && <p>{detail}</p>}
        {certificate?.statusChange && (verdict === "revoked" || verdict === "suspended") && <p>{t(`${verdict}At`, { at: moment(certificate.statusChange.at) })}</p>}
        <p class="muted small">
          {t("what")} {subject}
        </p>
        {children}
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

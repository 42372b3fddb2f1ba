import type { Certificate } from "../api/types.ts";
import { text } from "../base.ts";
import { day } from "../shell/dates.ts";
import { SealMark } from "./SealMark.tsx";
import { StandingTag } from "./StandingTag.tsx";
import { t } from "./texts.ts";

/** A certificate as a small picture of itself; with `href` the whole card leads there. */
export function CertificateCard({ certificate, href, level = 2 }: { certificate: Certificate; href?: string; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const name = text(certificate.name);
  return (
    <article class={`paper paper-${certificate.status}`}>
      <div class="paper-frame">
        <Heading class="paper-name">{href ? <a class="paper-link" href={href}>{name}</a> : name}</Heading>
        <dl class="paper-fields">
          {certificate.publicFields.map((field, index) => (
            <div key={index} class="paper-field">
              <dt>{text(field.label)}</dt>
              <dd>{text(field.value)}</dd>
            </div>
          ))}
          <div class="paper-field">
            <dt>{t("number")}</dt>
            <dd class="tabular">{certificate.number}</dd>
          </div>
          <div class="paper-field">
            <dt>{t("validUntil")}</dt>
            <dd>{certificate.validUntil ? day(certificate.validUntil) : t("longTerm")}</dd>
          </div>
        </dl>
        <div class="paper-foot">
          <StandingTag status={certificate.status} />
          <p class="paper-issuer">
            {text(certificate.issuer)}
            <br />
            {day(certificate.issueDate)}
          </p>
          <SealMark />
        </div>
      </div>
    </article>
  );
}

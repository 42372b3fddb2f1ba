import type { Certificate } from "../api/types.ts";
import { CertificateActions } from "./CertificateActions.tsx";
import { CertificateCard } from "./CertificateCard.tsx";
import { DocumentPicture } from "./DocumentPicture.tsx";
import { StatusNotice } from "./StatusNotice.tsx";
import { t } from "./texts.ts";
import "./certificate.css";

/** A certificate with all that its holder can do with it. */
export function CertificateView({ certificate }: { certificate: Certificate }) {
  return (
    <div class="certificate">
      <StatusNotice certificate={certificate} />
      <div class="certificate-side">
        <CertificateCard certificate={certificate} />
        <CertificateActions certificate={certificate} />
        <p class="muted small">
          {t("identifier")} <span class="identifier">{certificate.identifier}</span>
        </p>
      </div>
      <DocumentPicture certificate={certificate} />
    </div>
  );
}

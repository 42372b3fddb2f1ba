import { portal } from "../api/portal.ts";
import { Notice, text, useLoading } from "../base.ts";
import { Loaded } from "../shell/loading.tsx";
import { CertificateView } from "./CertificateView.tsx";
import { t } from "./texts.ts";

/** The certificate that has just been issued. */
export function IssuedCertificate({ id, seconds }: { id: string; seconds: string | null }) {
  const certificate = useLoading(() => portal.certificate(id), [id]);
  return (
    <Loaded of={certificate}>
      {(issued) => (
        <>
          <Notice kind="success" live="status">
            <p>{seconds ? t("delivered", { name: text(issued.name), seconds }) : t("deliveredPlain", { name: text(issued.name) })}</p>
            <p>{t("kept")}</p>
          </Notice>
          <CertificateView certificate={issued} />
        </>
      )}
    </Loaded>
  );
}

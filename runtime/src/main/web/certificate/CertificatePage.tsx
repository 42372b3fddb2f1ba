import { portal } from "../api/portal.ts";
import { Icon, text, useLoading } from "../base.ts";
import { Loaded } from "../shell/loading.tsx";
import { PageTitle } from "../shell/PageTitle.tsx";
import { CertificateView } from "./CertificateView.tsx";
import { t } from "./texts.ts";

export function CertificatePage({ id }: { id: string }) {
  const certificate = useLoading(() => portal.certificate(id), [id]);
  return (
    <div class="page">
      <p>
        <a class="with-icon" href="/space">
          <Icon name="chevronLeft" />
          {t("space")}
        </a>
      </p>
      <Loaded of={certificate} lines={10} title={t("certificate")}>
        {(loaded) => (
          <>
            <PageTitle>{text(loaded.name)}</PageTitle>
            <CertificateView certificate={loaded} />
          </>
        )}
      </Loaded>
    </div>
  );
}

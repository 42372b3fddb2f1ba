import { Empty } from "../base.ts";
import { PageTitle } from "./PageTitle.tsx";
import { t } from "./texts.ts";

export function Missing() {
  return (
    <div class="page-narrow card">
      <PageTitle hidden>{t("missing")}</PageTitle>
      <Empty icon="search" title={t("missing")}>
        <p>{t("missingDetail")}</p>
        <a class="button button-primary" href="/">
          {t("home")}
        </a>
      </Empty>
    </div>
  );
}

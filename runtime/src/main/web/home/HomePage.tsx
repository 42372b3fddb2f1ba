import { hasRole } from "../shell/account.ts";
import { PageTitle } from "../shell/PageTitle.tsx";
import { Items } from "./Items.tsx";
import { MyCases } from "./MyCases.tsx";
import { Search } from "./Search.tsx";
import { t } from "./texts.ts";
import "./home.css";

export function HomePage() {
  return (
    <>
      <div class="hero">
        <div class="hero-inner">
          <PageTitle>{t("heading")}</PageTitle>
          <p>{t("promise")}</p>
          <Search />
        </div>
      </div>
      <div class="page">
        {hasRole("APPLICANT") && <MyCases />}
        <Items />
      </div>
    </>
  );
}

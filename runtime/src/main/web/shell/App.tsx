import { useEffect, useRef } from "preact/hooks";
import { ApplyPage } from "../apply/ApplyPage.tsx";
import { CertificatePage } from "../certificate/CertificatePage.tsx";
import { DeskPage } from "../desk/DeskPage.tsx";
import { HomePage } from "../home/HomePage.tsx";
import { ItemPage } from "../item/ItemPage.tsx";
import { LoginPage } from "../login/LoginPage.tsx";
import { SpacePage } from "../space/SpacePage.tsx";
import { SupervisionPage } from "../supervision/SupervisionPage.tsx";
import { VerifyPage } from "../verify/VerifyPage.tsx";
import { Icon } from "../base.ts";
import { loadSession } from "./account.ts";
import { Footer } from "./Footer.tsx";
import { Gate } from "./Gate.tsx";
import { Header } from "./Header.tsx";
import { Missing } from "./Missing.tsx";
import { pageOf, place, type Page } from "./location.ts";
import { online } from "./online.ts";
import { t } from "./texts.ts";

export function App() {
  const { path } = place.value;
  const main = useFocusOnArrival(path);
  useEffect(() => void loadSession(), []);
  return (
    <>
      <a class="skip" href="#main">
        {t("skip")}
      </a>
      <Header />
      {!online.value && (
        <p class="offline" role="status">
          <Icon name="offline" />
          {t("offline")}
        </p>
      )}
      <main id="main" ref={main} tabIndex={-1}>
        <Shown page={pageOf(path) ?? { name: "missing" }} />
      </main>
      <Footer />
    </>
  );
}

function Shown({ page }: { page: Page }) {
  switch (page.name) {
    case "home":
      return <HomePage />;
    case "item":
      return <ItemPage key={page.code} code={page.code} />;
    case "apply":
      return <Gate role="APPLICANT"><ApplyPage key={page.id} id={page.id} /></Gate>;
    case "space":
      return <Gate role="APPLICANT"><SpacePage /></Gate>;
    case "certificate":
      return <Gate role="APPLICANT"><CertificatePage key={page.id} id={page.id} /></Gate>;
    case "verify":
      return <VerifyPage key={page.number} number={page.number} />;
    case "login":
      return <LoginPage />;
    case "desk":
      return <Gate role="APPROVER"><DeskPage /></Gate>;
    case "supervision":
      return <Gate role="SUPERVISOR"><SupervisionPage /></Gate>;
    case "missing":
      return <Missing />;
  }
}

/** A new page begins at its top, also for those who hear it or go by keyboard. */
function useFocusOnArrival(path: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

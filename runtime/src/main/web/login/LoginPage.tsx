import { Notice } from "../base.ts";
import { user } from "../shell/account.ts";
import { place } from "../shell/location.ts";
import { PageTitle } from "../shell/PageTitle.tsx";
import { arrivalFor } from "./arrival.ts";
import { SignInForm } from "./SignInForm.tsx";
import { t } from "./texts.ts";
import "./login.css";

export function LoginPage() {
  const known = user.value;
  return (
    <div class="page-narrow stack">
      <PageTitle>{t("title")}</PageTitle>
      <p class="muted">{t("detail")}</p>
      {known && (
        <Notice title={t("already", { name: known.displayName })}>
          <p>{t("other")}</p>
          <p>
            <a href={arrivalFor(known.roles, place.value.search.get("next"))}>{t("goOn")}</a>
          </p>
        </Notice>
      )}
      <div class="card stack">
        <SignInForm />
      </div>
    </div>
  );
}

import { portal } from "../api/portal.ts";
import { Button } from "../base.ts";
import { current, hasRole, reloadSession, user } from "./account.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { go, loginAddress, place } from "./location.ts";
import { TextSizeSwitch } from "./TextSizeSwitch.tsx";
import { t } from "./texts.ts";

export function Header() {
  return (
    <header class="top">
      <div class="top-inner">
        <a class="brand" href="/">
          <img src="/favicon.svg" alt="" width="32" height="32" />
          <span class="brand-name">{t("brand")}</span>
          <span class="brand-tagline">{t("tagline")}</span>
        </a>
        <div class="top-tools">
          <TextSizeSwitch />
          <LanguageSwitch />
          <AccountTools />
        </div>
        <Navigation />
      </div>
    </header>
  );
}

function Navigation() {
  const pages = [
    { href: "/", label: t("services") },
    { href: "/verify", label: t("verify") },
    ...(hasRole("APPLICANT") ? [{ href: "/space", label: t("space") }] : []),
    ...(hasRole("APPROVER") ? [{ href: "/desk", label: t("desk") }] : []),
    ...(hasRole("SUPERVISOR") ? [{ href: "/supervision", label: t("supervision") }] : []),
    ...(hasRole("STAFF") ? [{ href: "/designer", label: t("designer") }] : []),
  ];
  return (
    <nav class="top-pages" aria-label={t("navigation")}>
      {pages.map(({ href, label }) => (
        <a key={href} href={href} aria-current={isAt(href) ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function isAt(href: string): boolean {
  const { path } = place.value;
  return href === "/" ? path === "/" || path.startsWith("/items/") : path === href || path.startsWith(`${href}/`);
}

function AccountTools() {
  if (!current.value) return null;
  const known = user.value;
  if (!known) {
    return (
      <a class="button button-small top-sign-in" href={place.value.path === "/login" ? "/login" : loginAddress()}>
        {t("signIn")}
      </a>
    );
  }
  return (
    <>
      <span class="top-user" title={known.displayName}>
        <span class="visually-hidden">{t("signedIn", { name: known.displayName })}</span>
        <span aria-hidden="true">{known.displayName}</span>
      </span>
      <Button look="quiet" small icon="signOut" onClick={signOut}>
        {t("signOut")}
      </Button>
    </>
  );
}

async function signOut(): Promise<void> {
  await portal.signOut();
  await reloadSession();
  go("/");
}

import { useEffect, useState } from "preact/hooks";
import { bundle, Button, http, renewSession, session, type User } from "../base/index.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";

const t = bundle({
  "zh-CN": { product: "秒批", designer: "事项设计", catalogue: "事项目录", calendar: "工作日历", portal: "办事大厅", signOut: "退出登录" },
  en: { product: "Miaopi", designer: "Item designer", catalogue: "Item catalogue", calendar: "Working days", portal: "Service portal", signOut: "Sign out" },
});

/** On top of the pages that are not of one item: the way between them, and out. */
export function DesignerBar() {
  const [user, setUser] = useState<User>();
  useEffect(() => {
    session().then((known) => setUser(known.user ?? undefined), () => undefined);
  }, []);
  const signOut = async () => {
    await http.post("/logout");
    await renewSession();
    location.assign("/login");
  };
  return (
    <header class="catalogue-bar">
      <span class="brand">
        <strong>{t("product")}</strong>
        <span>{t("designer")}</span>
      </span>
      <nav class="row" aria-label={t("designer")}>
        <Page href="/designer" here={location.pathname === "/designer"} name={t("catalogue")} />
        <Page href={`/designer/calendar/${new Date().getFullYear()}`} here={location.pathname.startsWith("/designer/calendar/")} name={t("calendar")} />
        <a class="button button-quiet button-small" href="/">{t("portal")}</a>
        <LanguageSwitch />
        {user && <span class="muted small">{user.displayName}</span>}
        <Button look="quiet" small icon="signOut" onClick={() => void signOut()}>{t("signOut")}</Button>
      </nav>
    </header>
  );
}

function Page({ href, here, name }: { href: string; here: boolean; name: string }) {
  return <a class="button button-quiet button-small" href={href} {...(here && { "aria-current": "page" as const })}>{name}</a>;
}

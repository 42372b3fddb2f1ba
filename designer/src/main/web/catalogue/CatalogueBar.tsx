import { useEffect, useState } from "preact/hooks";
import { Button, http, renewSession, session, type User } from "../base/index.ts";
import { LanguageSwitch } from "../shell/LanguageSwitch.tsx";
import { t } from "./texts.ts";

export function CatalogueBar() {
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
        <a class="button button-quiet button-small" href="/">{t("portal")}</a>
        <LanguageSwitch />
        {user && <span class="muted small">{user.displayName}</span>}
        <Button look="quiet" small icon="signOut" onClick={() => void signOut()}>{t("signOut")}</Button>
      </nav>
    </header>
  );
}

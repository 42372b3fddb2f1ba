import { current } from "./account.ts";
import { t } from "./texts.ts";

export function Footer() {
  return (
    <footer class="bottom">
      <p>{t("footer")}</p>
      {current.value?.demo?.length ? <p>{t("demo")}</p> : null}
    </footer>
  );
}

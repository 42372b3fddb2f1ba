import { current } from "./account.ts";
import { TextSizeSwitch } from "./TextSizeSwitch.tsx";
import { t } from "./texts.ts";

export function Footer() {
  return (
    <footer class="bottom">
      <TextSizeSwitch />
      <p>{t("footer")}</p>
      {current.value?.demo?.length ? <p>{t("demo")}</p> : null}
    </footer>
  );
}

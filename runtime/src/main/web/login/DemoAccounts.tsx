import { text } from "../base.ts";
import { current } from "../shell/account.ts";
import { t } from "./texts.ts";

/** The published password of all demonstration accounts. */
const PASSWORD = "miaopi-demo";

/** Signs in with one click; only where the server offers such accounts. */
export function DemoAccounts({ busy, onChoose }: { busy: boolean; onChoose: (name: string, password: string) => void }) {
  const accounts = current.value?.demo ?? [];
  if (accounts.length === 0) return null;
  return (
    <section class="demo-accounts" aria-labelledby="demo">
      <h2 id="demo">{t("demo")}</h2>
      <p class="muted small">{t("demoDetail", { password: PASSWORD })}</p>
      <ul class="demo-list">
        {accounts.map(({ name, displayName, description }) => (
          <li key={name}>
            <button type="button" class="demo-account" disabled={busy} onClick={() => onChoose(name, PASSWORD)}>
              <span lang="zh-CN">{displayName}</span>
              <span class="small">{text(description)}</span>
              <span class="muted small">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

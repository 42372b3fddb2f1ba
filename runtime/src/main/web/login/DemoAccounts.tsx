import { useSignal } from "@preact/signals";
import { current } from "../shell/account.ts";
import { t } from "./texts.ts";

/** The published password of all demonstration accounts. */
const PASSWORD = "miaopi-demo";

/** Only where the server offers them. */
export function DemoAccounts({ onChoose }: { onChoose: (name: string, password: string) => void }) {
  const told = useSignal("");
  const accounts = current.value?.demo ?? [];
  if (accounts.length === 0) return null;
  return (
    <section class="demo-accounts" aria-labelledby="demo">
      <h2 id="demo">{t("demo")}</h2>
      <p class="muted small">{t("demoDetail", { password: PASSWORD })}</p>
      <ul class="demo-list">
        {accounts.map(({ name, displayName }) => (
          <li key={name}>
            <button
              type="button"
              class="demo-account"
              onClick={() => {
                onChoose(name, PASSWORD);
                told.value = t("filled", { name: displayName });
              }}
            >
              <span>{displayName}</span>
              <span class="muted small">{name}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="small" role="status">
        {told.value}
      </p>
    </section>
  );
}

import { Button, Notice } from "../base.ts";
import type { Filling } from "./filling.ts";
import { t } from "./texts.ts";

/** What one should know when saving does not work, and what to do. */
export function SaveTrouble({ filling, onReload }: { filling: Filling; onReload: () => void }) {
  const state = filling.saving.state.value;
  if (state.kind === "offline") {
    return (
      <Notice kind="warning" title={t("offlineTitle")} live="status">
        {t("offlineDetail")}
      </Notice>
    );
  }
  if (state.kind === "stale") {
    return (
      <Notice kind="warning" title={t("staleTitle")} live="alert">
        <p>{t("staleDetail")}</p>
        <Button small icon="refresh" onClick={onReload}>
          {t("reload")}
        </Button>
      </Notice>
    );
  }
  if (state.kind !== "failed") return null;
  return (
    <Notice kind="error" title={t("failed")} live="alert">
      <p>{state.detail}</p>
      {state.status === 401 && (
        <p>
          <a href="/login" target="_blank" rel="noopener">
            {t("signInAgain")}
          </a>
        </p>
      )}
      <Button small icon="refresh" onClick={() => void filling.saving.flush()}>
        {t("retry")}
      </Button>
    </Notice>
  );
}

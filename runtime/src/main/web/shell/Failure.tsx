import { useEffect, useState } from "preact/hooks";
import { bundle, Button, Notice, type ProblemError } from "../base.ts";
import { online } from "./online.ts";

const t = bundle({
  "zh-CN": { retry: "再试一次", home: "回到首页" },
  en: { retry: "Try again", home: "Go to the home page" },
});

/** What went wrong, in words, and a way to try again; tries by itself when the network is back. */
export function Failure({ problem, onRetry }: { problem: ProblemError; onRetry?: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    await onRetry?.().finally(() => setBusy(false));
  };
  const connected = online.value;
  useEffect(() => {
    if (connected && problem.status === 0) void retry();
  }, [connected]);
  return (
    <Notice kind="error" title={problem.title} live="alert">
      <p>{problem.detail}</p>
      {problem.status === 404 && (
        <p class="failure-retry">
          <a href="/">{t("home")}</a>
        </p>
      )}
      {onRetry && problem.status !== 404 && (
        <p class="failure-retry">
          <Button small icon="refresh" busy={busy} onClick={retry}>
            {t("retry")}
          </Button>
        </p>
      )}
    </Notice>
  );
}

import { useSignal } from "@preact/signals";
import { portal } from "../api/portal.ts";
import type { Guide } from "../api/types.ts";
import { Button, Notice, ProblemError } from "../base.ts";
import { user } from "../shell/account.ts";
import { go, loginAddress } from "../shell/location.ts";
import { eligibilityOf } from "./eligibility.ts";
import { t } from "./texts.ts";

/** The one way on: signs in where needed, opens the draft, and stays in reach on a phone. */
export function ApplyButton({ guide }: { guide: Guide }) {
  const busy = useSignal(false);
  const failure = useSignal<ProblemError | null>(null);
  const eligibility = eligibilityOf(user.value, guide.elements.serviceObjects ?? []);
  const mayApply = eligibility === "unknown" || eligibility === "fits";

  const apply = async () => {
    if (!user.value) return go(loginAddress());
    busy.value = true;
    failure.value = null;
    try {
      const application = await portal.start(guide.code);
      go(`/apply/${application.id}`);
    } catch (problem) {
      failure.value = problem as ProblemError;
      if (failure.value.status === 401) go(loginAddress());
    } finally {
      busy.value = false;
    }
  };

  return (
    <div class="action-bar">
      {failure.value && (
        <Notice kind="error" live="alert" title={failure.value.title}>
          {failure.value.detail}
        </Notice>
      )}
      {mayApply ? (
        <>
          <Button class="action-main" look="primary" busy={busy.value} onClick={apply}>
            {t("apply")}
          </Button>
          {eligibility === "unknown" && <p class="muted small">{t("signInFirst")}</p>}
        </>
      ) : (
        <>
          <Notice kind="warning">{t(eligibility)}</Notice>
          <a class="button" href={loginAddress()}>
            {t("otherAccount")}
          </a>
        </>
      )}
    </div>
  );
}

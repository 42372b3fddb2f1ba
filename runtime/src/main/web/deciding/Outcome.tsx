import type { Application } from "../api/types.ts";
import { Button, Icon, text } from "../base.ts";
import { IssuedCertificate } from "../certificate/IssuedCertificate.tsx";
import { t } from "./texts.ts";

interface OutcomeProps {
  application: Application;
  seconds: string | null;
  onCorrect: () => void;
}

/** What came of it: the certificate itself, or the reason and what can be done. */
export function Outcome({ application, seconds, onCorrect }: OutcomeProps) {
  if (application.state === "DELIVERED") return <IssuedCertificate id={application.id} seconds={seconds} />;
  const { state, decision, referral } = application;
  const message = state === "REFERRED" ? (decision?.message ?? referral?.reason) : decision?.message;
  const finding = state === "REFERRED" ? "" : text(decision?.explanation?.find((step) => step.rule === decision.rule)?.sentence);
  return (
    <section class={`card outcome outcome-${state.toLowerCase()}`}>
      {state === "REFERRED" && <p>{t("referred")}</p>}
      <dl class="reasons">
        {message && <Reason name={t("reason")} words={text(message)} />}
        {finding && <Reason name={t("finding")} words={finding} />}
        {decision?.clause && <Reason name={t("clause")} words={text(decision.clause)} />}
      </dl>
      {state !== "REFERRED" && (
        <>
          <h2>{t("next")}</h2>
          <p>{t(state === "RETURNED" ? "nextReturned" : "nextRejected")}</p>
        </>
      )}
      <div class="row">
        {state === "RETURNED" && (
          <Button look="primary" icon="edit" onClick={onCorrect}>
            {t("correct")}
          </Button>
        )}
        {state === "REJECTED" && (
          <a class="button" href={`/items/${encodeURIComponent(application.item.code)}`}>
            {t("again")}
          </a>
        )}
        <a class="button button-quiet" href="/space">
          <Icon name="user" />
          {t("space")}
        </a>
      </div>
    </section>
  );
}

function Reason({ name, words }: { name: string; words: string }) {
  return (
    <div class="reason">
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}

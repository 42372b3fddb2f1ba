import { useEffect, useRef } from "preact/hooks";
import type { Application, State } from "../api/types.ts";
import { Notice, text } from "../base.ts";
import { PageTitle } from "../shell/PageTitle.tsx";
import { isUnderWay } from "../shell/states.ts";
import { Outcome } from "./Outcome.tsx";
import { StageLine } from "./StageLine.tsx";
import { secondsTaken, stagesOf } from "./stages.ts";
import { t } from "./texts.ts";
import { useWatched } from "./watching.ts";
import "./deciding.css";

const PATIENCE = 15;

/** From the moment of submitting to what came of it, on one page. */
export function Deciding({ application: given, onCorrect }: { application: Application; onCorrect: (application: Application) => void }) {
  const { application, failure } = useWatched(given);
  const underWay = isUnderWay(application.state);
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true }), [underWay]);
  useEffect(() => scrollTo(0, 0), []);
  return (
    <div class="page deciding">
      <div ref={head} class="deciding-head">
        <p class="muted">{text(application.item.name)}</p>
        <PageTitle>{t(titleOf(application.state))}</PageTitle>
        {underWay && <p class="muted">{t(isSlow(application) ? "slow" : "underWay")}</p>}
      </div>
      <div class="card">
        <StageLine stages={stagesOf(application.state, application.steps)} />
      </div>
      {failure && (
        <Notice kind="warning" live="status">
          {failure.status === 0 ? t("lost") : failure.detail}
        </Notice>
      )}
      {!underWay && <Outcome application={application} seconds={secondsTaken(application.steps)} onCorrect={() => onCorrect(application)} />}
      <p class="muted small">
        {t("number")} {application.id}
      </p>
    </div>
  );
}

function titleOf(state: State) {
  if (state === "DELIVERED") return "titleDelivered";
  if (state === "REJECTED") return "titleRejected";
  if (state === "RETURNED") return "titleReturned";
  return state === "REFERRED" ? "titleReferred" : "titleUnderWay";
}

function isSlow({ submitted }: Application): boolean {
  return submitted !== undefined && Date.now() - Date.parse(submitted) > PATIENCE * 1000;
}

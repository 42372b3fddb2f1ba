import type { ApplicationSummary, StateChange } from "../api/types.ts";
import { text } from "../base.ts";
import { moment } from "../shell/dates.ts";
import { stateLook, stateName } from "../shell/states.ts";
import { actionOf } from "./actions.ts";
import { t } from "./texts.ts";

/** One application: how it stands, why, what happened, and what to do next. */
export function CaseEntry({ application }: { application: ApplicationSummary }) {
  const { state, decision, referral } = application;
  const name = text(application.item.name);
  const action = actionOf(application);
  const message = decision?.outcome === "approve" ? undefined : (decision?.message ?? referral?.reason);
  return (
    <li class="case card">
      <div class="case-head">
        <h3>{name}</h3>
        <span class={stateLook(state)}>{stateName(state)}</span>
      </div>
      <p class="muted small">{moment(application.submitted ?? application.created)}</p>
      {message && state !== "DRAFT" && (
        <p class="case-reason">
          <strong>{t("reason")}</strong> {text(message)}
          {decision?.clause && <span class="muted small">{text(decision.clause)}</span>}
        </p>
      )}
      {application.steps.length > 1 && (
        <details>
          <summary>{t("history")}</summary>
          <ol class="timeline">
            {application.steps.map((step, index) => (
              <TimelineEntry key={index} step={step} />
            ))}
          </ol>
        </details>
      )}
      <p>
        <a class={state === "RETURNED" || state === "DRAFT" ? "button button-primary button-small" : "button button-small"} href={action.href} aria-label={t("actionFor", { action: action.label, name })}>
          {action.label}
        </a>
      </p>
    </li>
  );
}

function TimelineEntry({ step }: { step: StateChange }) {
  return (
    <li class="timeline-entry">
      <span>{stateName(step.state)}</span>
      <time class="muted small" dateTime={step.at}>
        {moment(step.at)}
      </time>
    </li>
  );
}

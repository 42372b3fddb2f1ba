import { useMemo } from "preact/hooks";
import { portal } from "../api/portal.ts";
import type { Application } from "../api/types.ts";
import { Icon, Notice, text, useLoading } from "../base.ts";
import { FormState, FormSummary, type FormView } from "../form.ts";
import { Judgement } from "../judgement/Judgement.tsx";
import { Loaded } from "../shell/loading.tsx";
import { moment } from "../shell/dates.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import { t } from "./texts.ts";

interface CaseReviewProps {
  application: Application;
  onDecided: (outcome: string) => void;
}

/** All that a person needs to decide: why it came, what was entered and handed in, how the rules judged. */
export function CaseReview({ application, onDecided }: CaseReviewProps) {
  const { item, decision, referral } = application;
  const view = useLoading(() => portal.form(item.code, item.version), [item.code, item.version]);
  const reason = decision?.message ?? referral?.reason;
  return (
    <div class="review">
      <div class="stack">
        <div class="card stack">
          <h2>{text(item.name)}</h2>
          <p>
            {t("applicant")} <strong>{application.applicant?.["name"]}</strong>
            <span class="muted small review-time">
              {t("submitted")} {moment(application.submitted ?? application.created)}
            </span>
          </p>
          <Notice kind="warning" title={t("why")}>
            <p>{text(reason)}</p>
            {decision?.clause && <p class="small">{text(decision.clause)}</p>}
          </Notice>
        </div>
        <Loaded of={view}>{(loaded) => <Contents application={application} view={loaded} />}</Loaded>
        {(decision?.explanation?.length ?? 0) > 0 && (
          <section class="card stack">
            <h2>{t("rules")}</h2>
            <Judgement about={application.id} ask={() => portal.referredExplanation(application.id)} />
          </section>
        )}
      </div>
      <DecisionForm application={application} onDecided={onDecided} />
    </div>
  );
}

function Contents({ application, view }: { application: Application; view: FormView }) {
  const state = useMemo(() => filled(application, view), [application, view]);
  return (
    <>
      {state.pages.value.map((page) => (
        <section key={page.page.id} class="card stack">
          <h2>{text(page.page.title)}</h2>
          <FormSummary page={page} />
        </section>
      ))}
      <section class="card stack">
        <h2>{t("files")}</h2>
        <HandedIn application={application} view={view} />
      </section>
    </>
  );
}

/** The form as it was submitted: under the day and the calendar of submitting. */
function filled(application: Application, view: FormView): FormState {
  const { answers, applicant, calendar, materials, id } = application;
  return new FormState(view, {
    answers,
    applicant,
    materials,
    calendar,
    today: (application.submitted ?? application.created).slice(0, 10),
    files: { upload: () => Promise.reject(new Error("read only")), url: (file) => portal.deskFileAddress(id, file) },
  });
}

function HandedIn({ application, view }: { application: Application; view: FormView }) {
  const nameOf = (id: string | undefined) => text(view.materials?.find((material) => material.id === id)?.name);
  const pledged = Object.entries(application.materials).filter(([, source]) => source === "committed");
  if (application.files.length === 0 && pledged.length === 0) return <p class="muted">{t("noFiles")}</p>;
  return (
    <ul class="needs">
      {application.files.map((file) => (
        <li key={file.id} class="need">
          <Icon name="file" />
          <span class="need-body">
            <a href={portal.deskFileAddress(application.id, file.id)} target="_blank" rel="noopener" aria-label={t("newWindow", { name: file.name })}>
              {file.name}
            </a>
            <span class="muted small">{file.material ? nameOf(file.material) : file.field}</span>
          </span>
        </li>
      ))}
      {pledged.map(([id]) => (
        <li key={id} class="need">
          <Icon name="shield" />
          {t("committed", { name: nameOf(id) })}
        </li>
      ))}
    </ul>
  );
}

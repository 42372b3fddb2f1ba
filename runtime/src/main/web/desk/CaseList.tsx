import type { Application } from "../api/types.ts";
import { Empty, text } from "../base.ts";
import { moment } from "../shell/dates.ts";
import { t } from "./texts.ts";

/** Oldest first, as the server gives them: their legal time limit ends first. */
export function CaseList({ cases }: { cases: readonly Application[] }) {
  if (cases.length === 0) {
    return (
      <div class="card">
        <Empty icon="success" title={t("none")}>
          <p>{t("noneDetail")}</p>
        </Empty>
      </div>
    );
  }
  return (
    <>
      <p class="muted">{t("detail")}</p>
      <ul class="desk-list" aria-label={t("list")}>
        {cases.map((each) => (
          <DeskEntry key={each.id} application={each} />
        ))}
      </ul>
    </>
  );
}

function DeskEntry({ application }: { application: Application }) {
  const name = text(application.item.name);
  return (
    <li class="desk-entry card">
      <div class="desk-entry-body">
        <h2 class="desk-entry-name">{name}</h2>
        <p>{application.applicant?.["name"]}</p>
        <p class="muted small">{text(application.decision?.message ?? application.referral?.reason)}</p>
        <p class="muted small">
          {t("submitted")} {moment(application.submitted ?? application.created)}
        </p>
      </div>
      <a class="button button-primary" href={`/desk?case=${encodeURIComponent(application.id)}`} aria-label={t("openFor", { name: `${name}，${application.applicant?.["name"] ?? ""}` })}>
        {t("open")}
      </a>
    </li>
  );
}

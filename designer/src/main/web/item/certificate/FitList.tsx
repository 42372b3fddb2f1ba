import { Button, Icon, Skeleton } from "../../base/index.ts";
import { useWorkbench } from "../workbench.ts";
import { Place } from "./Place.tsx";
import { t } from "./texts.ts";

/** What the form allows and the template has no room for; each can be looked at in the picture. */
export function FitList() {
  const workbench = useWorkbench();
  const warnings = workbench.fit.value;
  const approved = workbench.cases.value.some((one) => one.expected.outcome === "approve");
  const tried = approved && workbench.saving.problems.value.every((problem) => problem.severity === "warning");
  return (
    <section class="card stack" aria-label={t("fit")}>
      <h3>{t("fit")}</h3>
      {!warnings && <Skeleton lines={2} />}
      {warnings?.length === 0 && !tried && <p class="muted">{t("untried")}</p>}
      {warnings?.length === 0 && tried && <p class="tag-bound"><Icon name="success" /> {t("fits")}</p>}
      {warnings && warnings.length > 0 && (
        <>
          <p class="muted small">{t("fitHint")}</p>
          <ul class="fit-list">
            {warnings.map((warning) => (
              <li key={`${warning.subject} ${warning.variant} ${warning.code}`} aria-current={workbench.trial.value === warning ? "true" : undefined}>
                <Icon name="warning" label={t("warning")} />
                <div><p>{warning.message}</p><Place place={warning.place} /></div>
                <Button small onClick={() => workbench.look(warning)}>{t("look")}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

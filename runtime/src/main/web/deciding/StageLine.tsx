import { Icon, Spinner } from "../base.ts";
import { timeOfDay } from "../shell/dates.ts";
import type { Stage } from "./stages.ts";
import { t } from "./texts.ts";

/** The stages side by side, each lighting up when the server says that it is done. */
export function StageLine({ stages }: { stages: readonly Stage[] }) {
  const done = stages.filter((stage) => stage.state === "done").at(-1);
  return (
    <>
      <ol class="stages" aria-label={t("progress")}>
        {stages.map((stage) => (
          <li key={stage.name} class={`stage stage-${stage.state}`}>
            <span class="stage-mark" aria-hidden="true">
              <Mark stage={stage} />
            </span>
            <span class="stage-name">{t(stage.name)}</span>
            <span class="stage-time muted">{stage.at ? timeOfDay(stage.at) : ""}</span>
          </li>
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {done ? t("done", { stage: t(done.name) }) : ""}
      </p>
    </>
  );
}

function Mark({ stage }: { stage: Stage }) {
  if (stage.state === "done") return <Icon name="check" />;
  if (stage.state === "failed") return <Icon name="close" />;
  if (stage.state === "returned") return <Icon name="undo" />;
  return stage.state === "working" ? <Spinner /> : null;
}

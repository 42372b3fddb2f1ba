import { useEffect, useState } from "preact/hooks";
import { designer } from "../api/designer.ts";
import { Button, Icon, Notice, Skeleton, useLoading } from "../base/index.ts";
import { DesignerBar } from "../shell/DesignerBar.tsx";
import { YearEditor } from "./YearEditor.tsx";
import { t } from "./texts.ts";
import { FIRST_YEAR, LAST_YEAR } from "./year.ts";

/** The office's working days of one year. */
export function CalendarPage({ year }: { year: number }) {
  const loading = useLoading(() => designer.calendar(year), [year]);
  const [times, setTimes] = useState(0);
  const loaded = loading.value.value;
  const failure = loading.failure.value;
  const reload = () => loading.load().then(() => setTimes(times + 1));
  const title = t("title", { year });
  useEffect(() => void (document.title = title), [title]);
  return (
    <>
      <DesignerBar />
      <main class="calendar stack">
        <div class="calendar-head">
          <h1>{title}</h1>
          <YearLinks year={year} />
        </div>
        <p class="muted">{t("intro")}</p>
        {failure && (
          <Notice kind="error" title={failure.title} live="alert">
            <p>{failure.detail}</p>
            <Button small onClick={() => void reload()}>{t("retry")}</Button>
          </Notice>
        )}
        {!loaded && !failure && <Skeleton lines={12} />}
        {loaded && <YearEditor key={times} loaded={loaded} onReload={() => void reload()} />}
      </main>
    </>
  );
}

function YearLinks({ year }: { year: number }) {
  return (
    <nav class="row" aria-label={t("years")}>
      {year > FIRST_YEAR && <a class="button button-small" href={`/designer/calendar/${year - 1}`}><Icon name="chevronLeft" />{t("earlier", { year: year - 1 })}</a>}
      {year < LAST_YEAR && <a class="button button-small" href={`/designer/calendar/${year + 1}`}>{t("later", { year: year + 1 })}<Icon name="chevronRight" /></a>}
    </nav>
  );
}


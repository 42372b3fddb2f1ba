import { useEffect, useRef, useState } from "preact/hooks";
import { designer, type CalendarYear } from "../api/designer.ts";
import { Button, Notice, ProblemError } from "../base/index.ts";
import type { Calendar } from "../form/index.ts";
import { moment } from "../shell/dates.ts";
import { Month, named } from "./Month.tsx";
import { t } from "./texts.ts";
import { isSame, monthsLater, shifted, toggled } from "./year.ts";

/** Twelve months in which each day can be switched, and what is to be saved of it. */
export function YearEditor({ loaded, onReload }: { loaded: CalendarYear; onReload: () => void }) {
  const [kept, setKept] = useState(loaded);
  const [calendar, setCalendar] = useState<Calendar>(loaded);
  const [current, setCurrent] = useState(`${loaded.year}-01-01`);
  const [told, setTold] = useState("");
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<ProblemError>();
  const changed = !isSame(kept, calendar);
  useWarningWhen(changed);
  const toggle = (date: string) => {
    const next = toggled(calendar, date);
    setCalendar(next);
    setCurrent(date);
    setTold(named(date, next));
  };
  const drop = () => {
    setCalendar(kept);
    setTold("");
  };
  const save = async () => {
    setSaving(true);
    setFailure(undefined);
    try {
      const saved = await designer.saveCalendar(kept.year, calendar, kept.revision);
      setKept(saved);
      setCalendar(saved);
      setTold(t("saved"));
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setFailure(problem);
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <Origin kept={kept} calendar={calendar} />
      <div class="calendar-bar">
        <Button look="primary" busy={saving} disabled={!changed} onClick={() => void save()}>{t("save")}</Button>
        {changed && <Button onClick={drop}>{t("drop")}</Button>}
        {changed && <span class="tag tag-warning">{t("unsaved")}</span>}
        <span class="muted small" role="status">{told}</span>
      </div>
      {failure && (
        <Notice kind="error" title={failure.title} live="alert">
          <p>{failure.detail}</p>
          {failure.problems.length > 0 && <ul>{failure.problems.map(({ path, message }) => <li key={path}>{message}</li>)}</ul>}
          {failure.status === 409 && <Button small onClick={onReload}>{t("reload")}</Button>}
        </Notice>
      )}
      <div class="calendar-head">
        <Legend />
        <span class="tabular">{t("counts", { off: calendar.daysOff.length, worked: calendar.workingDays.length })}</span>
      </div>
      <Months year={kept.year} calendar={calendar} current={current} onMove={setCurrent} onToggle={toggle} />
    </>
  );
}

/** Where the days come from; says so plainly where there are none. */
function Origin({ kept, calendar }: { kept: CalendarYear; calendar: Calendar }) {
  const { year, updated, updatedBy } = kept;
  const none = calendar.daysOff.length + calendar.workingDays.length === 0;
  if (none) return <Notice kind="warning" title={t("none", { year })}>{t("noneHint")}</Notice>;
  if (updated) return <p class="muted small">{t("savedBy", { who: updatedBy ?? "", when: moment(updated) })}</p>;
  return kept.daysOff.length > 0 ? <p class="muted small">{t("shipped", { year })}</p> : null;
}

function Legend() {
  return (
    <ul class="legend" aria-label={t("legend")}>
      <li><span class="day day-off" aria-hidden="true"><small>{t("offMark")}</small></span>{t("off")}</li>
      <li><span class="day day-worked" aria-hidden="true"><small>{t("workedMark")}</small></span>{t("worked")}</li>
      <li><span class="day day-weekend" aria-hidden="true" />{t("weekend")}</li>
      <li><span class="day day-weekday" aria-hidden="true" />{t("weekday")}</li>
    </ul>
  );
}

interface MonthsProps {
  year: number;
  calendar: Calendar;
  current: string;
  onMove: (date: string) => void;
  onToggle: (date: string) => void;
}

/** The Tab key reaches one day; the arrows go on from there, by months with Page Up and Page Down. */
function Months({ year, calendar, current, onMove, onToggle }: MonthsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const date = moves[event.key]?.(current);
    if (!date?.startsWith(String(year))) return;
    event.preventDefault();
    onMove(date);
    frame.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  };
  return (
    <div ref={frame} class="months" onKeyDown={move}>
      {Array.from({ length: 12 }, (_, index) => (
        <Month key={index} year={year} month={index + 1} calendar={calendar} current={current} onToggle={onToggle} />
      ))}
    </div>
  );
}

const moves: Readonly<Record<string, (date: string) => string>> = {
  ArrowLeft: (date) => shifted(date, -1),
  ArrowRight: (date) => shifted(date, 1),
  ArrowUp: (date) => shifted(date, -7),
  ArrowDown: (date) => shifted(date, 7),
  PageUp: (date) => monthsLater(date, -1),
  PageDown: (date) => monthsLater(date, 1),
};

/** The browser asks before it leaves what is not saved. */
function useWarningWhen(changed: boolean): void {
  useEffect(() => {
    if (!changed) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [changed]);
}

import { language } from "../base/index.ts";
import type { Calendar } from "../form/index.ts";
import { t } from "./texts.ts";
import { markOf, weeksOf } from "./year.ts";

interface MonthProps {
  year: number;
  /** 1 to 12. */
  month: number;
  calendar: Calendar;
  /** The day that the Tab key reaches. */
  current: string;
  onToggle: (date: string) => void;
}

/** A month at a glance; each day is a button that switches it. */
export function Month({ year, month, calendar, current, onToggle }: MonthProps) {
  return (
    <table class="month">
      <caption>{words(`${year}-${String(month).padStart(2, "0")}-01`, { month: "long" })}</caption>
      <thead>
        <tr>{weekdays().map(([short, long]) => <th key={long} scope="col" abbr={long}>{short}</th>)}</tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, index) => (
          <tr key={index}>
            {week.map((date, weekday) => (
              <td key={weekday}>{date && <Day date={date} calendar={calendar} reached={date === current} onToggle={onToggle} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ date, calendar, reached, onToggle }: { date: string; calendar: Calendar; reached: boolean; onToggle: (date: string) => void }) {
  const mark = markOf(calendar, date);
  return (
    <button type="button" class={`day day-${mark}`} data-date={date} tabIndex={reached ? 0 : -1} aria-label={named(date, calendar)} onClick={() => onToggle(date)}>
      <span>{Number(date.slice(8))}</span>
      {mark === "off" && <small>{t("offMark")}</small>}
      {mark === "worked" && <small>{t("workedMark")}</small>}
    </button>
  );
}

/** The day and what it is, as it is read out. */
export function named(date: string, calendar: Calendar): string {
  return t("state", { date: words(date, { month: "long", day: "numeric", weekday: "long" }), state: t(markOf(calendar, date)) });
}

function words(date: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language.value, { ...parts, timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}

/** From Monday on, short and long; 2024 began on one. */
function weekdays(): readonly (readonly [string, string])[] {
  return Array.from({ length: 7 }, (_, day) => {
    const date = `2024-01-0${day + 1}`;
    return [words(date, { weekday: "narrow" }), words(date, { weekday: "long" })] as const;
  });
}

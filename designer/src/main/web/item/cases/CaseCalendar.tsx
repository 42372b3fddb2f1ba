import { useId, useState } from "preact/hooks";
import { designer } from "../../api/designer.ts";
import { Notice, type ProblemError } from "../../base/index.ts";
import { FIRST_YEAR, LAST_YEAR } from "../../calendar/year.ts";
import type { Calendar } from "../../form/index.ts";
import type { Case } from "../../model/definition.ts";
import { t } from "./texts.ts";

const COUNTS = /isWorkday|plusWorkdays|workdaysBetween|是工作日|加工作日|相差工作日/;

/** Whether something that staff wrote counts working days, so that a case may need its own. */
export function countsWorkingDays(definition: unknown): boolean {
  return COUNTS.test(JSON.stringify(definition));
}

/** Lets a case keep the office's working days as they are now, so that it never changes its mind. */
export function CaseCalendar({ one, onChange }: { one: Case; onChange: (calendar: Calendar | undefined) => void }) {
  const hint = useId();
  const [failure, setFailure] = useState<ProblemError>();
  const keep = () => {
    setFailure(undefined);
    around(Number(one.today.slice(0, 4))).then(onChange, (problem: unknown) => setFailure(problem as ProblemError));
  };
  return (
    <div class="field">
      <label class="check">
        <input type="checkbox" aria-describedby={hint} checked={one.calendar !== undefined} onChange={(event) => (event.currentTarget.checked ? keep() : onChange(undefined))} />
        <span>{t("calendar")}</span>
      </label>
      <div class="field-hint" id={hint}>{t("calendarHint")}</div>
      {failure && <Notice kind="error" live="alert" title={failure.title}>{failure.detail}</Notice>}
    </div>
  );
}

/** The office's days of the year, the one before and the one after. */
async function around(year: number): Promise<Calendar> {
  const known = [year - 1, year, year + 1].filter((each) => each >= FIRST_YEAR && each <= LAST_YEAR);
  const years = await Promise.all(known.map((each) => designer.calendar(each)));
  return { daysOff: years.flatMap((each) => each.daysOff), workingDays: years.flatMap((each) => each.workingDays) };
}

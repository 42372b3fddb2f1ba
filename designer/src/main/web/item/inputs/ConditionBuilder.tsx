import { useState } from "preact/hooks";
import { bundle, Button, language, text } from "../../base/index.ts";
import { comparisons, conditionText, needsValue, type Comparison } from "../../model/conditions.ts";
import type { Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { subjectsAt, type Subject } from "./subjects.ts";

const t = bundle({
  "zh-CN": {
    title: "选一选，拼出条件", subject: "比较什么", comparison: "怎么比", value: "比较的值", and: "并且", or: "或者", use: "用这个条件",
    eq: "是", ne: "不是", ge: "大于等于", le: "小于等于", gt: "大于", lt: "小于", present: "已填", absent: "没填", contains: "选了", lacks: "没选", yes: "已勾选", no: "没勾选", rows: "{label}的行数",
  },
  en: {
    title: "Put a condition together", subject: "Compare what", comparison: "How", value: "With", and: "And", or: "Or", use: "Use this condition",
    eq: "is", ne: "is not", ge: "at least", le: "at most", gt: "more than", lt: "less than", present: "is answered", absent: "is not answered", contains: "includes", lacks: "does not include", yes: "is ticked", no: "is not ticked", rows: "Rows of {label}",
  },
});

/** A condition chosen from lists instead of written; it is added to what is written already. */
export function ConditionBuilder({ path, started, onUse }: { path: Path; started: boolean; onUse: (condition: string, by: "and" | "or") => void }) {
  const subjects = subjectsAt(useWorkbench().definition.value, path);
  const [name, setName] = useState(subjects[0]?.name ?? "");
  const subject = subjects.find((one) => one.name === name) ?? subjects[0];
  const [comparison, setComparison] = useState<Comparison>("eq");
  const [value, setValue] = useState("");
  if (!subject) return null;
  const possible: readonly Comparison[] = comparisons[subject.kind];
  const chosen = possible.includes(comparison) ? comparison : possible[0]!;
  const condition = conditionText(subject.name, subject.kind, chosen, value, language.value);
  const choose = (next: string) => {
    setName(next);
    setValue("");
  };
  const use = (by: "and" | "or") => condition && onUse(condition, by);
  return (
    <fieldset class="condition-builder">
      <legend class="small">{t("title")}</legend>
      <div class="condition-row">
        <select aria-label={t("subject")} value={subject.name} onChange={(event) => choose(event.currentTarget.value)}>
          {subjects.map((one) => <option key={one.name} value={one.name}>{one.kind === "rows" ? t("rows", { label: one.label }) : one.label}</option>)}
        </select>
        <select aria-label={t("comparison")} value={chosen} onChange={(event) => setComparison(event.currentTarget.value as Comparison)}>
          {possible.map((one) => <option key={one} value={one}>{t(one)}</option>)}
        </select>
        {needsValue(chosen) && <ValueBox subject={subject} value={value} onValue={setValue} />}
      </div>
      <div class="row">
        {!started && <Button small disabled={!condition} onClick={() => use("and")}>{t("use")}</Button>}
        {started && <Button small disabled={!condition} onClick={() => use("and")}>{t("and")}</Button>}
        {started && <Button small disabled={!condition} onClick={() => use("or")}>{t("or")}</Button>}
        {condition && <code class="small">{condition}</code>}
      </div>
    </fieldset>
  );
}

function ValueBox({ subject, value, onValue }: { subject: Subject; value: string; onValue: (value: string) => void }) {
  if (subject.codes.length > 0) {
    return (
      <select aria-label={t("value")} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="" />
        {subject.codes.map((entry) => <option key={entry.code} value={entry.code}>{text(entry.label)}</option>)}
      </select>
    );
  }
  const take = (event: Event) => onValue((event.currentTarget as HTMLInputElement).value);
  if (subject.kind === "date") return <input type="date" aria-label={t("value")} value={value} onInput={take} />;
  return <input aria-label={t("value")} inputMode={subject.kind === "text" ? "text" : "decimal"} value={value} onInput={take} />;
}

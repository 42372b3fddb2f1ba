import { Icon } from "../icons.tsx";
import { bundle } from "../language.ts";

/** One part of a condition; without a value it did not count. */
export interface TraceStep {
  readonly text: string;
  readonly value?: string;
  readonly warning?: string;
  readonly parts?: readonly TraceStep[];
  /** What came of the part in each row. */
  readonly rows?: readonly TraceStep[];
}

/** A rule that was tried, in the words of the reader's language. */
export interface TriedRule {
  readonly rule: string;
  readonly name: string;
  /** Absent or null: an answer that it needs is missing. */
  readonly holds?: boolean | null;
  readonly sentence: string;
  readonly trace: TraceStep;
}

const t = bundle({
  "zh-CN": {
    holds: "成立", fails: "不成立", open: "无法判断", decided: "由它决定", none: "这个事项没有规则，直接通过。", approved: "没有规则成立，所以通过。",
    how: "看每一步", howFor: "看每一步：{name}", skipped: "不用看，前面已有结果", rows: "逐行（{count} 行）", row: "第 {number} 行",
  },
  en: {
    holds: "holds", fails: "does not hold", open: "cannot be told", decided: "decided", none: "The item has no rules: approved at once.", approved: "No rule holds: approved.",
    how: "Step by step", howFor: "Step by step: {name}", skipped: "not needed, decided before", rows: "Row by row ({count})", row: "Row {number}",
  },
});

/** Why it was decided so: each rule with its sentence and, unfolded, every step to it. For staff only. */
export function TriedRules({ rules }: { rules: readonly TriedRule[] }) {
  if (rules.length === 0) return <p class="muted small">{t("none")}</p>;
  return (
    <>
      <ol class="tried-rules">
        {rules.map((rule) => <li key={rule.rule}><Tried rule={rule} /></li>)}
      </ol>
      {!rules.at(-1)?.holds && <p class="muted small tried-end">{t("approved")}</p>}
    </>
  );
}

function Tried({ rule }: { rule: TriedRule }) {
  const name = rule.name || rule.rule;
  return (
    <>
      <p>
        <strong>{name}</strong> <span class={rule.holds ? "tag tag-warning" : "tag"}>{t(rule.holds ? "holds" : rule.holds === false ? "fails" : "open")}</span>
        {rule.holds && <span class="muted small"> {t("decided")}</span>}
      </p>
      <p class="small">{rule.sentence}</p>
      <details class="trace">
        <summary class="small" aria-label={t("howFor", { name })}>{t("how")}</summary>
        <ul class="trace-steps"><Step step={rule.trace} /></ul>
      </details>
    </>
  );
}

function Step({ step, name }: { step: TraceStep; name?: string }) {
  return (
    <li class={step.value === undefined ? "trace-step trace-skipped" : "trace-step"}>
      <p>
        {name && <span class="muted">{name} </span>}
        <code>{step.text}</code> <span class="trace-value">{step.value ?? t("skipped")}</span>
      </p>
      {step.warning && <p class="trace-warning"><Icon name="warning" />{step.warning}</p>}
      {step.parts && <ul class="trace-steps">{step.parts.map((part, index) => <Step key={index} step={part} />)}</ul>}
      {step.rows && <RowSteps rows={step.rows} />}
    </li>
  );
}

function RowSteps({ rows }: { rows: readonly TraceStep[] }) {
  return (
    <details>
      <summary>{t("rows", { count: rows.length })}</summary>
      <ul class="trace-steps">{rows.map((row, index) => <Step key={index} step={row} name={t("row", { number: index + 1 })} />)}</ul>
    </details>
  );
}

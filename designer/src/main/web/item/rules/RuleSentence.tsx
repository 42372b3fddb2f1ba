import { text } from "../../base/index.ts";
import type { Rule } from "../../model/definition.ts";
import { outcomeLooks, t } from "./texts.ts";

/** “1 未满年龄：如果 年龄 < 60，则 不予通过”. */
export function RuleSentence({ rule, number }: { rule: Rule; number: number }) {
  return (
    <span class="rule-sentence">
      <span class="rule-number tabular">{number}</span>
      <strong>{text(rule.name)}</strong>
      <span class="rule-words">
        {t("ifWord")} <code>{rule.when || t("noCondition")}</code> {t("thenWord")} <span class={outcomeLooks[rule.outcome]}>{t(rule.outcome)}</span>
      </span>
      {rule.message && text(rule.message) && <span class="muted small">{text(rule.message)}</span>}
    </span>
  );
}

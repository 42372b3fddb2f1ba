import { Button, Icon, text } from "../../base/index.ts";
import { insert } from "../../model/edit.ts";
import type { Rule } from "../../model/definition.ts";
import { freeId } from "../../model/names.ts";
import { SortableCard } from "../inputs/SortableCard.tsx";
import { PartPage } from "../PartPage.tsx";
import { useWorkbench } from "../workbench.ts";
import { RuleForm } from "./RuleForm.tsx";
import { RuleSentence } from "./RuleSentence.tsx";
import { outcomeLooks, t } from "./texts.ts";

const LIST = ["rules"];

/** The rules in their order, each a sentence. */
export function RulesPart() {
  const workbench = useWorkbench();
  const rules = workbench.definition.value.rules ?? [];
  const add = () => workbench.run((edit) => insert(edit, LIST, rules.length, freshRule(rules)));
  return (
    <PartPage part="rules" intro={t("intro")} actions={<Button look="primary" icon="plus" onClick={add}>{t("add")}</Button>}>
      {rules.length === 0 && <p class="muted">{t("noneHint")}</p>}
      <ol class="sortables">
        {rules.map((rule, index) => (
          <SortableCard key={index} path={[...LIST, index]} name={text(rule.name)} summary={<RuleSentence rule={rule} number={index + 1} />}>
            <RuleForm path={[...LIST, index]} />
          </SortableCard>
        ))}
      </ol>
      <p class="rule-otherwise">
        <Icon name="success" />
        {rules.length === 0 ? t("none") : t("otherwise")}
        <span class={outcomeLooks.approve}>{t("approve")}</span>
      </p>
    </PartPage>
  );
}

function freshRule(rules: readonly Rule[]): Rule {
  return {
    id: freeId("rule", rules.map((rule) => rule.id)),
    name: { "zh-CN": `规则 ${rules.length + 1}`, en: `Rule ${rules.length + 1}` },
    when: "",
    outcome: "reject",
    message: { "zh-CN": "" },
  };
}

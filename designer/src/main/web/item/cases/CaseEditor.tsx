import { useState } from "preact/hooks";
import type { CaseResult } from "../../api/designer.ts";
import { Button, Notice, Tabs, TriedRules } from "../../base/index.ts";
import { changeCases, removeCase } from "../../model/edit.ts";
import { insertInto } from "../../model/pointer.ts";
import { t as ruleText } from "../rules/texts.ts";
import { useWorkbench } from "../workbench.ts";
import { AnswersForm } from "./AnswersForm.tsx";
import { AnswersTable } from "./AnswersTable.tsx";
import { CaseBasics } from "./CaseBasics.tsx";
import { CaseMaterials } from "./CaseMaterials.tsx";
import { t } from "./texts.ts";

const tabs = ["basics", "asForm", "asTable", "materials"] as const;
type CaseTab = (typeof tabs)[number];

export function CaseEditor({ index, result, onChosen }: { index: number; result: CaseResult | undefined; onChosen: (index: number) => void }) {
  const workbench = useWorkbench();
  const [tab, setTab] = useState<CaseTab>("basics");
  const one = workbench.cases.value[index];
  if (!one) return null;
  const copy = () => {
    workbench.run((edit) => ({ ...edit, cases: insertInto(edit.cases, [], index + 1, one) }));
    onChosen(index + 1);
  };
  const set = (answers: typeof one.answers) => workbench.run((edit) => changeCases(edit, [index, "answers"], answers), `/cases/${index}/answers`);
  return (
    <section class="card stack">
      {result && <ResultNotice result={result} />}
      {result?.outcome && (
        <details open={!result.passed}>
          <summary>{t("why")}</summary>
          <TriedRules rules={result.rules} />
        </details>
      )}
      <Tabs label={t("tabs")} tabs={tabs.map((name) => ({ name, label: t(name) }))} selected={tab} onSelect={setTab}>
        {tab === "basics" && <CaseBasics index={index} />}
        {tab === "asForm" && <AnswersForm one={one} onAnswers={set} />}
        {tab === "asTable" && <AnswersTable one={one} onAnswers={set} />}
        {tab === "materials" && <CaseMaterials index={index} one={one} />}
      </Tabs>
      <div class="row">
        <Button small icon="copy" onClick={copy}>{t("copy")}</Button>
        <Button small look="danger" icon="trash" onClick={() => workbench.run((edit) => removeCase(edit, index))}>{t("remove")}</Button>
      </div>
    </section>
  );
}

function ResultNotice({ result }: { result: CaseResult }) {
  return (
    <Notice kind={result.passed ? "success" : "error"} title={result.passed ? t("passed") : t("failed")}>
      {result.outcome && <p>{result.rule ? t("gotBy", { outcome: ruleText(result.outcome), rule: result.rule }) : t("got", { outcome: ruleText(result.outcome) })}</p>}
      {result.message && <p>{result.message}</p>}
    </Notice>
  );
}

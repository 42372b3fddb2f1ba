import { useState } from "preact/hooks";
import { designer, type CaseResult } from "../../api/designer.ts";
import { Button, Empty, Icon, Notice, ProblemError, text } from "../../base/index.ts";
import { changeCases } from "../../model/edit.ts";
import type { Case, Definition } from "../../model/definition.ts";
import { PartPage } from "../PartPage.tsx";
import { useWorkbench } from "../workbench.ts";
import { CaseEditor } from "./CaseEditor.tsx";
import { t } from "./texts.ts";

/** The cases and whether each turns out as expected. */
export function CasesPart() {
  const workbench = useWorkbench();
  const cases = workbench.cases.value;
  const goal = workbench.goal.value?.path;
  const [chosen, setChosen] = useState(goal?.[0] === "cases" && typeof goal[1] === "number" ? goal[1] : 0);
  const [results, setResults] = useState<{ of: readonly Case[]; definition: Definition; list: readonly CaseResult[] }>();
  const [failure, setFailure] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const current = Math.min(chosen, cases.length - 1);
  const fresh = results?.of === cases && results.definition === workbench.definition.value ? results.list : undefined;
  const add = () => {
    workbench.run((edit) => changeCases(edit, [cases.length], freshCase(cases.length + 1, workbench.definition.value)));
    setChosen(cases.length);
  };
  const run = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      if (await workbench.saving.flush()) {
        const list = await designer.runCases(workbench.code);
        setResults({ of: workbench.cases.value, definition: workbench.definition.value, list });
      } else setFailure(new ProblemError(0, t("notSaved"), "", ""));
    } catch (problem) {
      setFailure(problem as ProblemError);
    } finally {
      setBusy(false);
    }
  };
  const actions = (
    <>
      <Button icon="flask" busy={busy} onClick={() => void run()}>{busy ? t("running") : t("run")}</Button>
      <Button look="primary" icon="plus" onClick={add}>{t("add")}</Button>
    </>
  );
  return (
    <PartPage part="cases" intro={t("intro")} actions={actions}>
      {failure && <Notice kind="error" live="alert" title={failure.title}>{failure.detail}</Notice>}
      {fresh && <RunSummary results={fresh} />}
      {cases.length === 0 && <Empty icon="flask" title={t("none")}><p>{t("noneHint")}</p></Empty>}
      {current >= 0 && (
        <div class="split">
          <div class="split-list" role="group" aria-label={t("list")}>
            {cases.map((one, index) => (
              <button key={index} type="button" class="split-entry" data-path={`/cases/${index}`} aria-pressed={index === current} onClick={() => setChosen(index)}>
                <ResultMark result={fresh?.[index]} />
                {text(one.name)}
              </button>
            ))}
          </div>
          <CaseEditor key={current} index={current} result={fresh?.[current]} onChosen={setChosen} />
        </div>
      )}
    </PartPage>
  );
}

function RunSummary({ results }: { results: readonly CaseResult[] }) {
  const passed = results.filter((result) => result.passed).length;
  const failed = results.length - passed;
  return <Notice kind={failed > 0 ? "error" : "success"} live="status" title={t("summary", { passed, failed })} />;
}

function ResultMark({ result }: { result: CaseResult | undefined }) {
  if (!result) return <span class="mark muted"><Icon name="clock" label={t("notRun")} /></span>;
  return result.passed ? <span class="mark mark-passed"><Icon name="success" label={t("passed")} /></span> : <span class="mark mark-failed"><Icon name="error" label={t("failed")} /></span>;
}

function freshCase(number: number, { elements }: Definition): Case {
  const legal = elements.serviceObjects?.length === 1 && elements.serviceObjects[0] === "legal";
  return {
    name: { "zh-CN": `用例 ${number}`, en: `Case ${number}` },
    applicant: { kind: legal ? "legal" : "natural", name: "" },
    today: new Date().toISOString().slice(0, 10),
    answers: {},
    expected: { outcome: "approve" },
  };
}

import { useState } from "preact/hooks";
import { address, designer } from "../../api/designer.ts";
import { Icon, Notice, ProblemError, type Problem } from "../../base/index.ts";
import { importTables, type DecisionTable } from "../../model/tables.ts";
import { FileButton } from "../../shell/FileButton.tsx";
import { useWorkbench } from "../workbench.ts";
import { t } from "./texts.ts";

const ACCEPT = ".xlsx,.dmn,.xml,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Outcome = { readonly count: number; readonly problems: readonly Problem[] } | { readonly failure: ProblemError };

/** Tables from and to files: spreadsheets, and DMN for other tools. */
export function Exchange({ tables }: { tables: readonly DecisionTable[] }) {
  const workbench = useWorkbench();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const take = async (file: File) => {
    setBusy(true);
    await workbench.saving.flush();
    setOutcome(await designer.readTables(workbench.code, file).then(
      (read) => {
        workbench.run((edit) => importTables(edit, read.tables));
        return { count: read.tables.length, problems: read.problems };
      },
      (failure: unknown) => ({ failure: failure as ProblemError }),
    ));
    setBusy(false);
  };
  const save = async (event: MouseEvent, file: string) => {
    event.preventDefault();
    if (await workbench.saving.flush()) location.assign(file);
  };
  const wrong = workbench.problemsAt(["tables"]).some((problem) => problem.severity !== "warning");
  const link = (file: string, words: string) => (
    <a class="button button-small" href={file} download onClick={(event) => void save(event, file)}><Icon name="download" />{words}</a>
  );
  return (
    <div class="stack">
      <div class="row">
        <FileButton small accept={ACCEPT} label={t("importLabel")} busy={busy} onFile={(file) => void take(file)}>{t("import")}</FileButton>
        {tables.length > 0 && link(address.tables(workbench.code, "xlsx"), t("exportSheet"))}
        {tables.length > 0 && !wrong && link(address.tables(workbench.code, "dmn"), t("exportDmn"))}
      </div>
      {outcome && <Told outcome={outcome} />}
    </div>
  );
}

function Told({ outcome }: { outcome: Outcome }) {
  if ("failure" in outcome) {
    return (
      <Notice kind="error" live="alert" title={t("refused")}>
        <p>{outcome.failure.detail}</p>
        <Problems problems={outcome.failure.problems} />
      </Notice>
    );
  }
  const { count, problems } = outcome;
  return (
    <Notice kind={problems.length > 0 ? "warning" : "success"} live="status" title={t(problems.length > 0 ? "importedWith" : "imported", { count })}>
      <Problems problems={problems} />
    </Notice>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  return problems.length === 0 ? null : <ul>{problems.map((problem, index) => <li key={index}>{problem.message}</li>)}</ul>;
}

import { useEffect, useState } from "preact/hooks";
import { designer, type TemplateReport } from "../../api/designer.ts";
import { Button, Notice, type ProblemError } from "../../base/index.ts";
import { useWorkbench } from "../workbench.ts";
import { TagTable } from "./TagTable.tsx";
import { t } from "./texts.ts";

/** Why a document was not taken: as a table of its tags, and as a copy with comments to mend it by. */
export function RefusedDocument({ file, failure }: { file: File; failure: ProblemError }) {
  const { code } = useWorkbench();
  const [report, setReport] = useState<TemplateReport>();
  const [busy, setBusy] = useState(false);
  const faulty = failure.status === 422;
  useEffect(() => {
    setReport(undefined);
    if (faulty) void designer.reportOn(code, file).then(setReport, () => undefined);
  }, [file]);
  const download = async () => {
    setBusy(true);
    await designer.commentsOn(code, file).then((docx) => save(docx, file.name), () => undefined);
    setBusy(false);
  };
  const readable = report !== undefined && report.tags.length > 0;
  return (
    <div class="template-refused stack">
      <Notice kind="error" live="alert" title={failure.title}>
        <p>{faulty ? t("refused", { name: file.name }) : failure.detail}</p>
        {!readable && failure.problems.length > 0 && <ul>{failure.problems.map((problem, index) => <li key={index}>{problem.message}</li>)}</ul>}
      </Notice>
      {readable && <Button small icon="file" busy={busy} onClick={() => void download()}>{t("comments")}</Button>}
      {readable && <TagTable report={report} />}
    </div>
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name.replace(/\.docx$/i, "") + t("commentsName");
  link.click();
  URL.revokeObjectURL(link.href);
}

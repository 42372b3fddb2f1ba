import { useState } from "preact/hooks";
import { address, designer, type ItemSummary } from "../api/designer.ts";
import { Button, Notice, ProblemError, text } from "../base/index.ts";
import { t } from "./texts.ts";

interface Report {
  readonly done: number;
  readonly refused: readonly string[];
}

/** What can be done with all chosen items at once. */
export function BulkBar({ items, onClear, onDone }: { items: readonly ItemSummary[]; onClear: () => void; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<Report>();
  const publish = async () => {
    setBusy(true);
    setReport(await publishAll(items));
    setBusy(false);
    onDone();
  };
  return (
    <>
      {report && (
        <Notice kind={report.refused.length > 0 ? "warning" : "success"} live="status" title={t("publishedNow", { count: report.done })}>
          {report.refused.length > 0 && <ul>{report.refused.map((line) => <li key={line}>{line}</li>)}</ul>}
        </Notice>
      )}
      {items.length > 0 && (
        <div class="bulk-bar" role="group" aria-label={t("chosen", { count: items.length })}>
          <strong>{t("chosen", { count: items.length })}</strong>
          <Button small icon="send" busy={busy} onClick={() => void publish()}>{t("publish")}</Button>
          <Button small icon="download" onClick={() => items.forEach(save)}>{t("export")}</Button>
          <Button small look="quiet" onClick={onClear}>{t("clear")}</Button>
        </div>
      )}
    </>
  );
}

async function publishAll(items: readonly ItemSummary[]): Promise<Report> {
  const refused: string[] = [];
  for (const item of items) {
    await designer.publish(item.code).catch((problem: ProblemError) => {
      refused.push(t("refused", { name: text(item.name), detail: problem.detail }));
    });
  }
  return { done: items.length - refused.length, refused };
}

function save(item: ItemSummary): void {
  const link = document.createElement("a");
  link.href = address.package(item.code);
  link.download = `${item.code}.zip`;
  link.click();
}

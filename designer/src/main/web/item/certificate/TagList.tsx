import { useEffect, useState } from "preact/hooks";
import { address, designer, type TemplateReport } from "../../api/designer.ts";
import { language, Skeleton } from "../../base/index.ts";
import { topFields } from "../../model/fields.ts";
import { builtInTags, mentions } from "../../model/templates.ts";
import { useWorkbench } from "../workbench.ts";
import { CopyChip, useCopied } from "./CopyChip.tsx";
import { TagTable } from "./TagTable.tsx";
import { t } from "./texts.ts";

/** What the template asks for and whether the form has it; what the form has and the template does not show. */
export function TagList() {
  const workbench = useWorkbench();
  const { onCopied, said } = useCopied();
  const template = workbench.template.value;
  const definition = workbench.definition.value;
  if (!template) return null;
  const fields = topFields(definition).filter((field) => !["note", "group", "photo"].includes(field.type));
  const results = (definition.tables ?? []).flatMap((table) => table.outputs.map((output) => `${table.name}.${output.name}`));
  const names = [...fields.map((field) => field.name), ...results, ...builtInTags];
  const unused = names.filter((name) => !template.tags.some((tag) => mentions(tag, name)));
  return (
    <section class="card stack" aria-label={t("tags")}>
      <h3>{t("tags")}</h3>
      <StoredReport />
      {unused.length > 0 && (
        <>
          <h4>{t("unused")}</h4>
          <p class="muted small">{t("unusedHint")}</p>
          <div class="tags" role="group" aria-label={t("unused")}>
            {unused.map((name) => <CopyChip key={name} name={name} onCopied={onCopied} />)}
          </div>
        </>
      )}
      {said}
    </section>
  );
}

/** What is said of the stored template, asked anew after each save. */
function StoredReport() {
  const workbench = useWorkbench();
  const [report, setReport] = useState<TemplateReport>();
  const saved = workbench.saving.state.value;
  const savedAt = saved.kind === "saved" ? (saved.at?.getTime() ?? 0) : undefined;
  useEffect(() => {
    if (savedAt !== undefined) void designer.report(workbench.code).then(setReport, () => undefined);
  }, [savedAt, workbench.templateStamp.value, language.value]);
  if (!report) return <Skeleton lines={3} />;
  return (
    <>
      {report.usable && report.tags.length === 0 && <p class="muted">{t("noTags")}</p>}
      <TagTable report={report} />
      {report.problems.length > 0 && <p><a class="button button-small button-quiet" href={address.comments(workbench.code)} download>{t("comments")}</a></p>}
    </>
  );
}

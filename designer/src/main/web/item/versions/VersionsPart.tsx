import { useEffect } from "preact/hooks";
import { address, designer, type VersionInfo } from "../../api/designer.ts";
import { Button, Empty, Icon, MoreButton, Notice, Skeleton, usePages } from "../../base/index.ts";
import { moment } from "../../shell/dates.ts";
import { PartPage } from "../PartPage.tsx";
import { drawerOpen } from "../problems/drawer.ts";
import { useWorkbench } from "../workbench.ts";
import { publishDialogOpen } from "./PublishDialog.tsx";
import { t } from "./texts.ts";

export function VersionsPart() {
  const workbench = useWorkbench();
  const pages = usePages<VersionInfo>((last) => designer.versions(workbench.code, last?.version ?? null), [workbench, workbench.publishedVersion.value]);
  const versions = pages.value.value;
  const failure = pages.failure.value;
  useEffect(() => () => void (workbench.justPublished.value = undefined), [workbench]);
  const published = workbench.justPublished.value;
  const errors = workbench.saving.problems.value.filter((problem) => problem.severity !== "warning").length;
  const actions = (
    <>
      <a class="button" href={address.package(workbench.code)} download={`${workbench.code}.zip`}><Icon name="download" />{t("export")}</a>
      <Button look="primary" icon="send" onClick={() => (publishDialogOpen.value = true)}>{t("publish")}</Button>
    </>
  );
  return (
    <PartPage part="versions" intro={t("intro")} actions={actions}>
      {published && (
        <Notice kind={published.fresh ? "success" : "info"} live="status" title={t(published.fresh ? "published" : "unchanged", { version: published.version })}>
          <a href={`/items/${encodeURIComponent(workbench.code)}`}>{t("open")}</a>
        </Notice>
      )}
      {failure && <Notice kind="error" live="alert" title={failure.title}>{failure.detail}</Notice>}
      {errors > 0 && (
        <Notice kind="warning" title={t("errors", { count: errors })}>
          <Button small onClick={() => (drawerOpen.value = true)}>{t("showProblems")}</Button>
        </Notice>
      )}
      {!versions && !failure && <Skeleton lines={3} />}
      {versions?.length === 0 && <Empty icon="history" title={t("none")}><p>{t("noneHint")}</p></Empty>}
      {versions && versions.length > 0 && <VersionTable versions={versions} />}
      <MoreButton of={pages} />
    </PartPage>
  );
}

function VersionTable({ versions }: { versions: readonly VersionInfo[] }) {
  return (
    <div class="table-frame">
      <table class="dense">
        <thead>
          <tr><th scope="col">{t("version")}</th><th scope="col">{t("when")}</th><th scope="col">{t("who")}</th><th scope="col">{t("hash")}</th></tr>
        </thead>
        <tbody>
          {versions.map((one, index) => (
            <tr key={one.version}>
              <th scope="row">{t("versionIs", { version: one.version })} {index === 0 && <span class="tag tag-success">{t("current")}</span>}</th>
              <td class="tabular">{moment(one.published)}</td>
              <td>{one.publishedBy}</td>
              <td><code title={one.hash}>{one.hash.slice(0, 12)}</code></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

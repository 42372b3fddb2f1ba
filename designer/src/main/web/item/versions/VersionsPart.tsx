import { useEffect, useState } from "preact/hooks";
import { address, designer, type VersionInfo } from "../../api/designer.ts";
import { bundle, Button, Empty, Icon, Notice, ProblemError, Skeleton } from "../../base/index.ts";
import { moment } from "../../shell/dates.ts";
import { PartPage } from "../PartPage.tsx";
import { drawerOpen } from "../problems/drawer.ts";
import { useWorkbench } from "../workbench.ts";

const t = bundle({
  "zh-CN": {
    intro: "发布后，新的申请按新版本办理；已经在办的，仍按原来的版本办完。",
    publish: "发布新版本", publishing: "正在检查并发布…", published: "第 {version} 版已发布，群众现在就能办。",
    errors: "还有 {count} 个错误，改好后才能发布。", showProblems: "查看问题", notSaved: "改动还没有保存，请先处理保存失败的原因。",
    export: "导出事项包", open: "在办事大厅查看", none: "还没有发布过", noneHint: "发布时会检查全部内容，并运行用例。",
    version: "版本", versionIs: "第 {version} 版", when: "发布时间", who: "发布人", hash: "内容指纹", current: "当前版本", retry: "再试一次",
  },
  en: {
    intro: "Once published, new applications follow the new version; those under way keep theirs.",
    publish: "Publish new version", publishing: "Checking and publishing…", published: "Version {version} is published. People can apply now.",
    errors: "There are {count} errors. Mend them to publish.", showProblems: "Show problems", notSaved: "Your changes are not saved. See to that first.",
    export: "Export package", open: "View in the portal", none: "Not published yet", noneHint: "Publishing checks everything and runs the cases.",
    version: "Version", versionIs: "Version {version}", when: "Published", who: "By", hash: "Content hash", current: "Current", retry: "Try again",
  },
});

export function VersionsPart() {
  const workbench = useWorkbench();
  const [versions, setVersions] = useState<readonly VersionInfo[]>();
  const [failure, setFailure] = useState<ProblemError>();
  const [notice, setNotice] = useState<string>();
  const [busy, setBusy] = useState(false);
  const load = () => {
    designer.versions(workbench.code).then(setVersions, (problem: unknown) => setFailure(problem as ProblemError));
  };
  useEffect(load, [workbench]);
  const errors = workbench.saving.problems.value.filter((problem) => problem.severity !== "warning").length;
  const publish = async () => {
    setBusy(true);
    setNotice(undefined);
    setFailure(undefined);
    try {
      if (!(await workbench.saving.flush())) return setFailure(new ProblemError(0, t("notSaved"), "", ""));
      const { version } = await designer.publish(workbench.code);
      workbench.publishedVersion.value = version;
      setNotice(t("published", { version }));
      load();
    } catch (problem) {
      refused(problem as ProblemError);
    } finally {
      setBusy(false);
    }
  };
  const refused = (problem: ProblemError) => {
    if (problem.problems?.length) {
      workbench.saving.problems.value = problem.problems;
      drawerOpen.value = true;
    }
    setFailure(problem);
  };
  const actions = (
    <>
      <a class="button" href={address.package(workbench.code)} download={`${workbench.code}.zip`}><Icon name="download" />{t("export")}</a>
      <Button look="primary" icon="send" busy={busy} onClick={() => void publish()}>{busy ? t("publishing") : t("publish")}</Button>
    </>
  );
  return (
    <PartPage part="versions" intro={t("intro")} actions={actions}>
      {notice && (
        <Notice kind="success" live="status" title={notice}>
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

import { useState } from "preact/hooks";
import { bundle, Button, Dialog, Notice, ProblemError } from "../base/index.ts";
import { useWorkbench } from "./workbench.ts";

const t = bundle({
  "zh-CN": {
    title: "这个事项刚被别人改过",
    detail: "您打开之后，另一位同事（或您的另一个窗口）保存了新的内容。两份改动不能自动合并，请选择留下哪一份。",
    theirs: "载入对方的版本，放弃我的改动",
    mine: "保留我的版本，覆盖对方的改动",
    later: "先不决定",
    decide: "现在选择",
  },
  en: {
    title: "Someone else has just changed this item",
    detail: "After you opened it, a colleague (or another window of yours) saved something new. The two cannot be merged automatically: choose which one to keep.",
    theirs: "Load theirs and drop my changes",
    mine: "Keep mine and overwrite theirs",
    later: "Decide later",
    decide: "Choose now",
  },
});

/** Two people saved the same item: says so, and lets this one choose. */
export function ConflictDialog({ onReload }: { onReload: () => void }) {
  const { saving } = useWorkbench();
  const [postponed, setPostponed] = useState(false);
  const [failure, setFailure] = useState<ProblemError>();
  const stale = saving.state.value.kind === "stale";
  const overwrite = () => saving.overwrite().catch((problem: unknown) => setFailure(problem as ProblemError));
  const actions = (
    <>
      <Button look="quiet" onClick={() => setPostponed(true)}>{t("later")}</Button>
      <Button onClick={onReload}>{t("theirs")}</Button>
      <Button look="danger" onClick={() => void overwrite()}>{t("mine")}</Button>
    </>
  );
  if (!stale && postponed) setPostponed(false);
  return (
    <>
      <Dialog open={stale && !postponed} title={t("title")} onClose={() => setPostponed(true)} actions={actions}>
        <p>{t("detail")}</p>
        {failure && <Notice kind="error" live="alert" title={failure.title}>{failure.detail}</Notice>}
      </Dialog>
      {stale && postponed && (
        <div class="conflict-bar">
          <Notice kind="warning" title={t("title")} live="status">
            <Button small onClick={() => setPostponed(false)}>{t("decide")}</Button>
          </Notice>
        </div>
      )}
    </>
  );
}

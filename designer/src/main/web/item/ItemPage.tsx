import { useEffect, useState } from "preact/hooks";
import { designer } from "../api/designer.ts";
import { bundle, Button, Notice, ProblemError, Skeleton, text } from "../base/index.ts";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { GoalKeeper } from "./GoalKeeper.tsx";
import { PartView } from "./PartView.tsx";
import { ProblemsDrawer } from "./problems/ProblemsDrawer.tsx";
import { Rail } from "./Rail.tsx";
import { useShortcuts } from "./shortcuts.ts";
import { TopBar } from "./TopBar.tsx";
import { PublishDialog } from "./versions/PublishDialog.tsx";
import { Workbench, WorkbenchContext } from "./workbench.ts";

const t = bundle({
  "zh-CN": { product: "秒批", retry: "再试一次", back: "返回事项目录" },
  en: { product: "Miaopi", retry: "Try again", back: "Back to the catalogue" },
});

/** Loads one item and shows it: bar, rail, the part being edited, problems. */
export function ItemPage({ code }: { code: string }) {
  const [workbench, setWorkbench] = useState<Workbench>();
  const [failure, setFailure] = useState<ProblemError>();
  const load = () => {
    setFailure(undefined);
    open(code).then(setWorkbench, (problem: unknown) => setFailure(problem as ProblemError));
  };
  useEffect(load, [code]);
  if (failure) {
    return (
      <main class="gate stack">
        <Notice kind="error" title={failure.title}>{failure.detail || failure.message}</Notice>
        <div class="row">
          <Button onClick={load}>{t("retry")}</Button>
          <a class="button button-quiet" href="/designer">{t("back")}</a>
        </div>
      </main>
    );
  }
  if (!workbench) return <main class="gate"><Skeleton lines={8} /></main>;
  return <Opened workbench={workbench} onReload={load} />;
}

function Opened({ workbench, onReload }: { workbench: Workbench; onReload: () => void }) {
  useShortcuts(workbench);
  document.title = `${text(workbench.definition.value.elements.name)} - ${t("product")}`;
  return (
    <WorkbenchContext.Provider value={workbench}>
      <div class="workbench">
        <TopBar />
        <Rail />
        <PartView key={workbench.part.value} part={workbench.part.value} />
        <ProblemsDrawer />
      </div>
      <PublishDialog />
      <ConflictDialog onReload={onReload} />
      <GoalKeeper />
    </WorkbenchContext.Provider>
  );
}

async function open(code: string): Promise<Workbench> {
  const [item, functions] = await Promise.all([designer.item(code), designer.functions()]);
  const workbench = new Workbench(code, item);
  workbench.functions.value = functions;
  await workbench.saving.check();
  return workbench;
}

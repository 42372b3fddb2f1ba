import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { designer } from "../../api/designer.ts";
import { Button, Dialog, Notice, ProblemError, Skeleton } from "../../base/index.ts";
import { drawerOpen } from "../problems/drawer.ts";
import { useWorkbench, type Workbench } from "../workbench.ts";
import { t } from "./texts.ts";

export const publishDialogOpen = signal(false);

/** Says what publishing does and what stands against it; the one place that publishes. */
export function PublishDialog() {
  const workbench = useWorkbench();
  const open = publishDialogOpen.value;
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ProblemError>();
  const version = (workbench.publishedVersion.value ?? 0) + 1;
  const problems = workbench.problems.value;
  const warnings = problems.filter((problem) => problem.severity === "warning").length;
  const errors = problems.length - warnings;
  const fail = (problem: unknown) => setFailure(problem as ProblemError);
  useEffect(() => {
    setReady(false);
    setFailure(undefined);
    if (open) void saved(workbench).catch(fail).finally(() => setReady(true));
  }, [open, workbench]);
  const publish = async () => {
    setBusy(true);
    setFailure(undefined);
    await published(workbench).catch(fail);
    setBusy(false);
  };
  const blocked = !ready || errors > 0 || workbench.saving.state.value.kind !== "saved";
  const actions = (
    <>
      <Button onClick={close}>{t("cancel")}</Button>
      {!blocked && <Button look="primary" icon="send" busy={busy} onClick={() => void publish()}>{busy ? t("publishing") : t("publishVersion", { version })}</Button>}
    </>
  );
  return (
    <Dialog open={open} title={t("ask", { version })} onClose={close} actions={actions}>
      <div class="stack">
        <ul class="publish-facts">
          <li>{t("becomesPublic")}</li>
          <li>{version > 1 ? t("underWay", { version: version - 1 }) : t("later")}</li>
        </ul>
        {!ready && <Skeleton lines={2} />}
        {ready && errors > 0 && <Notice kind="error" live="alert" title={t("errors", { count: errors })}><ProblemsLink>{t("showErrors")}</ProblemsLink></Notice>}
        {ready && errors === 0 && warnings > 0 && <Notice kind="warning" title={t("warnings", { count: warnings })}><ProblemsLink>{t("showWarnings")}</ProblemsLink></Notice>}
        {ready && problems.length === 0 && <Notice kind="success">{t("clean")}</Notice>}
        {failure && <Notice kind="error" live="alert" title={failure.title || failure.message}>{failure.title && failure.detail}</Notice>}
      </div>
    </Dialog>
  );
}

function ProblemsLink({ children }: { children: string }) {
  const show = () => {
    close();
    drawerOpen.value = true;
  };
  return <Button small look="quiet" onClick={show}>{children}</Button>;
}

function close(): void {
  publishDialogOpen.value = false;
}

async function saved(workbench: Workbench): Promise<void> {
  if (!(await workbench.saving.flush())) throw new ProblemError(0, t("notSaved"), "", "");
}

async function published(workbench: Workbench): Promise<void> {
  await saved(workbench);
  const { version } = await designer.publish(workbench.code).catch((problem: ProblemError) => {
    if (problem.problems?.length) workbench.saving.problems.value = problem.problems;
    throw problem;
  });
  workbench.open("versions");
  workbench.justPublished.value = { version, fresh: version !== workbench.publishedVersion.value };
  workbench.publishedVersion.value = version;
  close();
}

import { Notice } from "../base.ts";
import { ErrorSummary, focusField, type FieldNode } from "../form.ts";
import type { Filling } from "./filling.ts";
import { MaterialProblems } from "./MaterialProblems.tsx";
import { focusMaterial } from "./MaterialsStep.tsx";
import { t } from "./texts.ts";

/** Why it was not submitted, with ways to each place, whichever step it is on. */
export function SubmitProblems({ filling }: { filling: Filling }) {
  const failure = filling.failure.value;
  const placed = failure?.problems.length && filling.otherProblems.value.length === 0;
  return (
    <>
      {failure && !placed && (
        <Notice kind="error" live="alert" title={failure.status === 0 ? t("unsureTitle") : failure.title}>
          <p>{failure.status === 0 ? t("unsureDetail") : failure.detail}</p>
          {filling.otherProblems.value.map((problem) => (
            <p key={problem.path}>{problem.message}</p>
          ))}
        </Notice>
      )}
      <ErrorSummary state={filling.state} onVisit={(node) => visitField(filling, node)} />
      <MaterialProblems filling={filling} onVisit={(id) => visitMaterial(filling, id)} />
    </>
  );
}

function visitField(filling: Filling, node: FieldNode): void {
  const page = filling.state.pageOf(node);
  const step = filling.steps.value.find((each) => each.kind === "page" && each.page === page);
  if (step) filling.goTo(step);
  afterDrawing(() => focusField(node));
}

function visitMaterial(filling: Filling, id: string): void {
  const step = filling.steps.value.find(({ kind }) => kind === "materials");
  if (step) filling.goTo(step);
  afterDrawing(() => focusMaterial(id));
}

/** Once the step that was gone to stands on the page and has taken its own focus. */
function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

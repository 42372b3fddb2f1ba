import { useEffect, useRef } from "preact/hooks";
import { Button, Notice, text } from "../base.ts";
import { ErrorSummary, FormPage } from "../form.ts";
import { online } from "../shell/online.ts";
import { PageTitle } from "../shell/PageTitle.tsx";
import type { Filling } from "./filling.ts";
import { MaterialsStep } from "./MaterialsStep.tsx";
import { ReviewStep } from "./ReviewStep.tsx";
import { SavedState } from "./SavedState.tsx";
import { SaveTrouble } from "./SaveTrouble.tsx";
import { StepLine, StepRail, stepTitle } from "./StepRail.tsx";
import { t } from "./texts.ts";

/** One step at a time, with the way there beside it and the way on always in reach. */
export function FillingView({ filling, onReload }: { filling: Filling; onReload: () => void }) {
  const { step } = filling;
  useKeptSafe(filling);
  const body = useFocusOnStep(step.id);
  return (
    <div class="page apply">
      <StepRail filling={filling} />
      <div ref={body} class="apply-body">
        <div class="apply-head">
          <StepLine filling={filling} />
          <p class="apply-item muted">
            <a href={`/items/${encodeURIComponent(filling.view.code)}`}>{text(filling.application.item.name)}</a>
          </p>
          <PageTitle>{stepTitle(step)}</PageTitle>
        </div>
        <SaveTrouble filling={filling} onReload={onReload} />
        <Returned filling={filling} />
        {step.kind === "page" && (
          <>
            <ErrorSummary key={step.id} state={filling.state} page={step.page} />
            <FormPage key={`${step.id}-form`} state={filling.state} page={step.page} />
          </>
        )}
        {step.kind === "materials" && <MaterialsStep filling={filling} />}
        {step.kind === "review" && <ReviewStep filling={filling} />}
        <Actions filling={filling} />
      </div>
    </div>
  );
}

function Actions({ filling }: { filling: Filling }) {
  return (
    <div class="action-bar apply-actions">
      <SavedState state={filling.saving.state.value} />
      {filling.index.value > 0 && <Button onClick={() => filling.back()}>{t("back")}</Button>}
      {filling.step.kind === "review" ? (
        <Button class="action-main" look="primary" icon="send" busy={filling.submitting.value} onClick={() => void filling.submit()}>
          {t("submit")}
        </Button>
      ) : (
        <Button class="action-main" look="primary" onClick={() => filling.next()}>
          {t("next")}
        </Button>
      )}
    </div>
  );
}

/** Why it came back, for as long as it is being corrected. */
function Returned({ filling }: { filling: Filling }) {
  const { state, decision } = filling.application;
  if (state !== "RETURNED") return null;
  return (
    <Notice kind="warning" title={t("returnedTitle")}>
      <p>{text(decision?.message)}</p>
      {decision?.clause && <p class="muted small">{text(decision.clause)}</p>}
    </Notice>
  );
}

/** Saves when the page is left or the network is back, and asks before anything would be lost. */
function useKeptSafe(filling: Filling): void {
  const connected = online.value;
  useEffect(() => {
    if (connected && filling.saving.state.peek().kind === "offline") void filling.saving.flush();
  }, [connected]);
  useEffect(() => {
    const onHide = () => document.visibilityState === "hidden" && void filling.saving.flush();
    const onLeave = (event: BeforeUnloadEvent) => filling.saving.isPending && event.preventDefault();
    document.addEventListener("visibilitychange", onHide);
    addEventListener("beforeunload", onLeave);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      removeEventListener("beforeunload", onLeave);
    };
  }, [filling]);
}

/** A new step begins at its heading. */
function useFocusOnStep(id: string) {
  const body = useRef<HTMLDivElement>(null);
  const last = useRef(id);
  useEffect(() => {
    if (last.current === id) return;
    last.current = id;
    scrollTo(0, 0);
    body.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [id]);
  return body;
}

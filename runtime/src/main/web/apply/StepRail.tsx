import { Steps, text, type Step } from "../base.ts";
import type { Filling } from "./filling.ts";
import type { FillingStep } from "./steps.ts";
import { hasMistakes, isPassedBy } from "./steps.ts";
import { t } from "./texts.ts";

export function stepTitle(step: FillingStep): string {
  return step.kind === "page" ? text(step.page.page.title) : t(step.kind);
}

/** The steps beside the form; one may go to those that are in reach. */
export function StepRail({ filling }: { filling: Filling }) {
  const { state, steps, index, reach } = filling;
  const shown = steps.value.map((step, number): Step => {
    const isHere = number === index.value;
    const isDone = number < index.value && !hasMistakes(state, step) && !isPassedBy(state, step);
    const base = { label: stepTitle(step), state: isHere ? "current" : isDone ? "done" : "waiting" } as const;
    return isHere || number > reach.value ? base : { ...base, href: `/apply/${filling.id}?step=${encodeURIComponent(step.id)}` };
  });
  return (
    <nav class="rail" aria-label={t("steps")}>
      <Steps label={t("steps")} steps={shown} />
    </nav>
  );
}

/** The same on a phone: a line that fills, and where one is. */
export function StepLine({ filling }: { filling: Filling }) {
  const count = filling.steps.value.length;
  const number = filling.index.value + 1;
  return (
    <div class="step-line">
      <p class="muted small">{t("position", { number, count })}</p>
      <progress class="step-progress" max={count} value={number} aria-label={t("steps")} />
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { Icon } from "../icons.tsx";
import { bundle } from "../language.ts";
import { Spinner } from "./Spinner.tsx";

export type StepState = "waiting" | "current" | "working" | "done" | "failed";

export interface Step {
  label: ComponentChildren;
  state: StepState;
  detail?: ComponentChildren;
  /** Makes the label a way back to that step. */
  href?: string;
  onClick?: (event: MouseEvent) => void;
}

const t = bundle({
  "zh-CN": { waiting: "未开始", current: "当前", working: "进行中", done: "已完成", failed: "未通过" },
  en: { waiting: "to do", current: "current", working: "in progress", done: "done", failed: "failed" },
});

/** The stages of something, down the page or across it; each says its state in words too. */
export function Steps({ label, steps, across = false }: { label: string; steps: readonly Step[]; across?: boolean }) {
  return (
    <ol class={across ? "steps steps-across" : "steps"} aria-label={label}>
      {steps.map((step, index) => (
        <li key={index} class={`step step-${step.state === "working" ? "current" : step.state}`} {...(step.state === "current" && { "aria-current": "step" })}>
          <span class="step-mark" aria-hidden="true">
            <Mark state={step.state} number={index + 1} />
          </span>
          <span class="step-body">
            <span class="step-label">
              {step.href ? (
                <a href={step.href} onClick={step.onClick}>
                  {step.label}
                </a>
              ) : (
                step.label
              )}
              <span class="visually-hidden">{` ${t(step.state)}`}</span>
            </span>
            {step.detail && <span class="muted small">{step.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Mark({ state, number }: { state: StepState; number: number }) {
  if (state === "done") return <Icon name="check" />;
  if (state === "failed") return <Icon name="close" />;
  if (state === "working") return <Spinner />;
  return <>{number}</>;
}

import type { RuleStep } from "../api/types.ts";
import { text } from "../base.ts";
import { t } from "./texts.ts";

/** How the rules judged, one by one, in their own sentences. */
export function RuleSteps({ steps }: { steps: readonly RuleStep[] }) {
  if (steps.length === 0) return null;
  return (
    <details class="card">
      <summary>{t("rules")}</summary>
      <ol class="rule-steps">
        {steps.map((step, index) => (
          <li key={index}>
            <span>
              <strong>{text(step.name) || step.rule}</strong> <span class={step.holds ? "tag tag-warning" : "tag"}>{t(judgement(step.holds))}</span>
            </span>
            <span class="muted small">{text(step.sentence)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function judgement(holds: boolean | undefined): "holds" | "fails" | "unknown" {
  if (holds === undefined) return "unknown";
  return holds ? "holds" : "fails";
}

import type { ComponentChildren } from "preact";
import { Icon, text } from "../base.ts";
import { FormSummary } from "../form.ts";
import type { Filling } from "./filling.ts";
import { Pledge } from "./Pledge.tsx";
import { stepTitle } from "./StepRail.tsx";
import type { FillingStep } from "./steps.ts";
import { SubmitProblems } from "./SubmitProblems.tsx";
import { t } from "./texts.ts";

/** Everything for reading once more, each part with a way back to change it. */
export function ReviewStep({ filling }: { filling: Filling }) {
  return (
    <>
      <SubmitProblems filling={filling} />
      <p class="muted">{t("reviewDetail")}</p>
      {filling.steps.value.map((step) => (
        <ReviewPart key={step.id} filling={filling} step={step} />
      ))}
      {filling.needsPledge.value && <Pledge filling={filling} />}
    </>
  );
}

function ReviewPart({ filling, step }: { filling: Filling; step: FillingStep }) {
  if (step.kind === "review") return null;
  return (
    <Part filling={filling} step={step}>
      {step.kind === "page" ? <FormSummary page={step.page} /> : <MaterialsSummary filling={filling} />}
    </Part>
  );
}

function Part({ filling, step, children }: { filling: Filling; step: FillingStep; children: ComponentChildren }) {
  const title = stepTitle(step);
  return (
    <section class="card review-part" aria-labelledby={`review-${step.id}`}>
      <div class="review-head">
        <h2 id={`review-${step.id}`}>{title}</h2>
        <a class="with-icon" href={`/apply/${filling.id}?step=${encodeURIComponent(step.id)}`} aria-label={t("editFor", { name: title })}>
          <Icon name="edit" />
          {t("edit")}
        </a>
      </div>
      {children}
    </section>
  );
}

function MaterialsSummary({ filling }: { filling: Filling }) {
  return (
    <dl class="form-answers">
      {(filling.view.materials ?? []).map((material) => (
        <div key={material.id} class="form-answer">
          <dt>{text(material.name)}</dt>
          <dd>{handedIn(filling, material.id)}</dd>
        </div>
      ))}
    </dl>
  );
}

function handedIn(filling: Filling, id: string): ComponentChildren {
  const source = filling.state.materials.value[id];
  if (source === "uploaded") return filling.files.value.find((file) => file.material === id)?.name ?? t("uploaded");
  return source === "committed" ? t("committed") : <span class="muted">{t("absent")}</span>;
}

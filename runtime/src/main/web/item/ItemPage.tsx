import type { ComponentChildren } from "preact";
import { portal } from "../api/portal.ts";
import type { Guide } from "../api/types.ts";
import { Icon, text, useLoading, type IconName } from "../base.ts";
import { Loaded } from "../shell/loading.tsx";
import { PageTitle } from "../shell/PageTitle.tsx";
import { ApplyButton } from "./ApplyButton.tsx";
import { Eligibility } from "./Eligibility.tsx";
import { Needs } from "./Needs.tsx";
import { t } from "./texts.ts";
import "./item.css";

export function ItemPage({ code }: { code: string }) {
  const guide = useLoading(() => portal.guide(code), [code]);
  return (
    <div class="page">
      <Loaded of={guide} lines={10} title={t("guide")}>
        {(loaded) => <GuideOf guide={loaded} />}
      </Loaded>
    </div>
  );
}

function GuideOf({ guide }: { guide: Guide }) {
  const { elements } = guide;
  return (
    <div class="guide">
      <div class="guide-head">
        {elements.department && <p class="muted">{text(elements.department)}</p>}
        <PageTitle>{text(elements.name)}</PageTitle>
        {elements.summary && <p class="lead">{text(elements.summary)}</p>}
      </div>
      <aside class="guide-side">
        <div class="card guide-card">
          <dl class="facts">
            <Fact icon="clock" name={t("howLong")}>
              <strong class="seconds">{t("seconds")}</strong>
              <span class="muted small">{t("secondsDetail")}</span>
              {elements.statutoryLimitDays != null && <span class="muted small">{t("legalLimit", { days: elements.statutoryLimitDays })}</span>}
            </Fact>
            {elements.fee && (
              <Fact icon="money" name={t("cost")}>
                {text(elements.fee)}
              </Fact>
            )}
            <Fact icon="certificate" name={t("result")}>
              {text(guide.certificate.name)}
              <span class="muted small">{t("resultDetail")}</span>
            </Fact>
          </dl>
          <ApplyButton guide={guide} />
        </div>
      </aside>
      <div class="guide-body">
        <Part title={t("who")}>
          <Eligibility elements={elements} />
        </Part>
        <Part title={t("needs")}>
          <Needs guide={guide} />
        </Part>
        <details class="card">
          <summary>{t("basis")}</summary>
          <ul class="basis">
            {(elements.legalBasis ?? []).map((basis, index) => (
              <li key={index}>{text(basis)}</li>
            ))}
          </ul>
          <p class="muted small">
            {t("code")} {guide.code}
          </p>
        </details>
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card guide-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Fact({ icon, name, children }: { icon: IconName; name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>
        <Icon name={icon} />
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

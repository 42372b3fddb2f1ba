import { Notice } from "../base.ts";
import type { Filling } from "./filling.ts";
import { MaterialCard } from "./MaterialCard.tsx";
import { MaterialProblems } from "./MaterialProblems.tsx";
import { needsNothing } from "./steps.ts";
import { t } from "./texts.ts";

export function MaterialsStep({ filling }: { filling: Filling }) {
  return (
    <>
      <MaterialProblems filling={filling} onVisit={focusMaterial} />
      {needsNothing(filling.state, filling.step) && <Notice>{t("nothingNeeded")}</Notice>}
      <p class="muted">{t("materialsDetail")}</p>
      <ul class="material-list">
        {(filling.view.materials ?? []).map((material) => (
          <MaterialCard key={material.id} filling={filling} material={material} />
        ))}
      </ul>
    </>
  );
}

export function focusMaterial(id: string): void {
  const card = document.getElementById(`material-${id}`);
  card?.querySelector<HTMLElement>("input, button")?.focus();
  card?.scrollIntoView({ block: "center" });
}

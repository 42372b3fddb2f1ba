import { Icon } from "../base.ts";
import { timeOfDay } from "../shell/dates.ts";
import type { SaveState } from "./saving.ts";
import { t } from "./texts.ts";

/** Whether what was entered is safe; always in sight, read out only when it is not. */
export function SavedState({ state }: { state: SaveState }) {
  const isTrouble = state.kind === "offline" || state.kind === "failed" || state.kind === "stale";
  return (
    <p class={isTrouble ? "saved saved-trouble" : "saved"} role={isTrouble ? "status" : undefined}>
      <Icon name={state.kind === "offline" ? "offline" : isTrouble ? "warning" : state.kind === "saved" ? "check" : "clock"} />
      {words(state)}
    </p>
  );
}

function words(state: SaveState): string {
  if (state.kind === "saved") return state.at ? t("savedAt", { time: timeOfDay(state.at.toISOString()) }) : t("saved");
  if (state.kind === "stale") return t("failed");
  return state.kind === "ended" ? t("saved") : t(state.kind);
}

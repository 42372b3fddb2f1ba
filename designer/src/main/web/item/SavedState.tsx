import { bundle, Button, Icon, Spinner } from "../base/index.ts";
import { clock } from "../shell/dates.ts";
import { useWorkbench } from "./workbench.ts";

const t = bundle({
  "zh-CN": { saved: "已保存", savedAt: "已保存 {time}", changed: "有改动，即将保存", saving: "正在保存…", stale: "有人改了这个事项", failed: "没有保存：{detail}", retry: "重新保存" },
  en: { saved: "Saved", savedAt: "Saved at {time}", changed: "Changed, about to save", saving: "Saving…", stale: "Someone else changed this item", failed: "Not saved: {detail}", retry: "Save again" },
});

/** Whether what one sees is on the server; always in view. */
export function SavedState() {
  const { saving } = useWorkbench();
  const state = saving.state.value;
  return (
    <span class={`saved saved-${state.kind}`}>
      <span class="saved-words" role="status" title={state.kind === "failed" ? state.detail : undefined}>
        {state.kind === "saved" && <><Icon name="check" />{state.at ? t("savedAt", { time: clock(state.at) }) : t("saved")}</>}
        {state.kind === "changed" && <><Icon name="edit" />{t("changed")}</>}
        {state.kind === "saving" && <><Spinner />{t("saving")}</>}
        {state.kind === "stale" && <><Icon name="warning" />{t("stale")}</>}
        {state.kind === "failed" && <><Icon name="error" />{t("failed", { detail: state.detail })}</>}
      </span>
      {state.kind === "failed" && <Button small look="quiet" onClick={() => void saving.flush()}>{t("retry")}</Button>}
    </span>
  );
}

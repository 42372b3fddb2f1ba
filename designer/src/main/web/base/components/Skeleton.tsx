import { bundle } from "../language.ts";

const t = bundle({ "zh-CN": { loading: "正在加载…" }, en: { loading: "Loading…" } });

/** Grey lines where content will stand; read out as “loading”. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} class="skeleton-line" />
      ))}
    </div>
  );
}

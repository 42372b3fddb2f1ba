import { useId } from "preact/hooks";
import { states, type Filter } from "./filter.ts";
import { t } from "./texts.ts";

/** `more`: there are more items than these. */
export function FilterBar({ filter, count, more, onChange }: { filter: Filter; count: number; more: boolean; onChange: (filter: Filter) => void }) {
  const search = useId();
  return (
    <div class="filter-bar" role="search">
      <label class="visually-hidden" for={search}>{t("search")}</label>
      <input id={search} type="search" value={filter.query} placeholder={t("searchHint")} onInput={(event) => onChange({ ...filter, query: event.currentTarget.value })} />
      <div class="segments" role="group" aria-label={t("state")}>
        {states.map((state) => (
          <button key={state} type="button" class="segment" aria-pressed={filter.state === state} onClick={() => onChange({ ...filter, state })}>
            {t(state)}
          </button>
        ))}
      </div>
      <span class="muted small tabular" role="status">{t(more ? "countAndMore" : "count", { count })}</span>
    </div>
  );
}

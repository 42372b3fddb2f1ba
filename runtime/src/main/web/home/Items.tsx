import type { ItemSummary } from "../api/types.ts";
import { portal } from "../api/portal.ts";
import { Button, Empty, useLoading } from "../base.ts";
import { Loaded } from "../shell/loading.tsx";
import { ItemCard } from "./ItemCard.tsx";
import { look, queryAsked, topicAsked } from "./searching.ts";
import { Topics } from "./Topics.tsx";
import { topicsOf } from "./topics.ts";
import { t } from "./texts.ts";

/** The items that fit the search, and the topics of all. */
export function Items() {
  const query = queryAsked();
  const topic = topicAsked();
  const all = useLoading(() => portal.items("", ""), []);
  const found = useLoading(() => portal.items(query, topic), [query, topic]);
  return (
    <>
      {all.value.value && <Topics topics={topicsOf(all.value.value)} />}
      <section class="stack" aria-labelledby="items">
        <h2 id="items">{t("items")}</h2>
        <Loaded of={found}>{(items) => <Found items={items} searched={Boolean(query || topic)} />}</Loaded>
      </section>
    </>
  );
}

function Found({ items, searched }: { items: readonly ItemSummary[]; searched: boolean }) {
  return (
    <>
      <p class={searched && items.length > 0 ? "muted small" : "visually-hidden"} role="status">
        {searched && (items.length > 0 ? t("found", { count: items.length }) : t("none"))}
      </p>
      {items.length > 0 ? (
        <ul class="item-list">
          {items.map((item) => (
            <ItemCard key={item.code} item={item} />
          ))}
        </ul>
      ) : (
        <Nothing searched={searched} />
      )}
    </>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  return (
    <div class="card">
      <Empty icon="search" title={t(searched ? "none" : "noItems")}>
        <p>{t(searched ? "noneDetail" : "noItemsDetail")}</p>
        {searched && <Button onClick={() => look("", "")}>{t("showAll")}</Button>}
      </Empty>
    </div>
  );
}

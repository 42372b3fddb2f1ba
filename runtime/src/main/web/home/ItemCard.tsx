import type { ItemSummary } from "../api/types.ts";
import { Icon, text } from "../base.ts";
import { topicIcon } from "./topics.ts";
import { t } from "./texts.ts";

/** One item; the whole card leads to its guide. */
export function ItemCard({ item }: { item: ItemSummary }) {
  return (
    <li class="item-card card">
      <span class="item-card-icon" aria-hidden="true">
        <Icon name={topicIcon(item.topics[0] ?? "")} />
      </span>
      <div class="item-card-body">
        <h3>
          <a class="item-card-link" href={`/items/${encodeURIComponent(item.code)}`}>
            {text(item.name)}
          </a>
        </h3>
        {item.summary && <p class="item-card-summary">{text(item.summary)}</p>}
        <p class="item-card-facts">
          {item.serviceObjects.map((kind) => (
            <span key={kind} class="tag">
              {t(kind)}
            </span>
          ))}
          <span class="muted small">{text(item.department)}</span>
        </p>
      </div>
      <Icon name="chevronRight" />
    </li>
  );
}

import { Icon, text } from "../base/index.ts";
import type { ItemSummary } from "../api/designer.ts";
import { moment } from "../shell/dates.ts";
import { t } from "./texts.ts";

interface Props {
  items: readonly ItemSummary[];
  /** By code; also those that are not among the items any more. */
  chosen: ReadonlyMap<string, ItemSummary>;
  onChoose: (chosen: ReadonlyMap<string, ItemSummary>) => void;
}

/** One row an item; arrow keys go from name to name. */
export function ItemTable({ items, chosen, onChoose }: Props) {
  const all = items.every((item) => chosen.has(item.code));
  const toggle = (some: readonly ItemSummary[], out: boolean) => {
    const next = new Map(chosen);
    for (const item of some) {
      if (out) next.delete(item.code);
      else next.set(item.code, item);
    }
    onChoose(next);
  };
  return (
    <div class="table-frame">
      <table class="dense" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" class="tick-cell">
              <input type="checkbox" aria-label={t("selectAll")} checked={all} onChange={() => toggle(items, all)} />
            </th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("code")}</th>
            <th scope="col">{t("version")}</th>
            <th scope="col">{t("problems")}</th>
            <th scope="col">{t("updated")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.code} aria-selected={chosen.has(item.code)}>
              <td class="tick-cell">
                <input type="checkbox" aria-label={t("select", { name: text(item.name) })} checked={chosen.has(item.code)} onChange={() => toggle([item], chosen.has(item.code))} />
              </td>
              <th scope="row"><a href={`/designer/${encodeURIComponent(item.code)}`}>{text(item.name)}</a></th>
              <td class="tabular">{item.code}</td>
              <td>{item.version ? <span class="tag tag-success">{t("versionIs", { version: item.version })}</span> : <span class="tag">{t("unpublished")}</span>}</td>
              <td><Checks problems={item.problems} /></td>
              <td class="muted tabular">{moment(item.updated)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Checks({ problems }: { problems: ItemSummary["problems"] }) {
  if (problems.errors + problems.warnings === 0) return <span class="muted small">{t("clean")}</span>;
  return (
    <span class="row">
      {problems.errors > 0 && <span class="tag tag-error"><Icon name="error" />{t("errors", { count: problems.errors })}</span>}
      {problems.warnings > 0 && <span class="tag tag-warning"><Icon name="warning" />{t("warnings", { count: problems.warnings })}</span>}
    </span>
  );
}

function walk(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("tbody a")];
  const row = (document.activeElement as HTMLElement | null)?.closest("tr");
  const current = links.findIndex((link) => link.closest("tr") === row);
  const next = links[current + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

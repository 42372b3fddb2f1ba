import { useEffect, useState } from "preact/hooks";
import { designer, type ItemSummary } from "../api/designer.ts";
import { Button, Empty, Notice, ProblemError, Skeleton } from "../base/index.ts";
import { FileButton } from "../shell/FileButton.tsx";
import { BulkBar } from "./BulkBar.tsx";
import { CatalogueBar } from "./CatalogueBar.tsx";
import { CreateDialog } from "./CreateDialog.tsx";
import { matches, readFilter, writeFilter, type Filter } from "./filter.ts";
import { FilterBar } from "./FilterBar.tsx";
import { ItemTable } from "./ItemTable.tsx";
import { t } from "./texts.ts";

/** All items that staff work on. */
export function Catalogue() {
  const [items, setItems] = useState<readonly ItemSummary[]>();
  const [failure, setFailure] = useState<ProblemError>();
  const [filter, setFilter] = useState<Filter>(() => readFilter(location.search));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [creating, setCreating] = useState(false);
  const fail = (problem: unknown) => setFailure(problem as ProblemError);
  const load = () => {
    setFailure(undefined);
    designer.items().then(setItems, fail);
  };
  useEffect(load, []);
  const narrow = (next: Filter) => {
    setFilter(next);
    history.replaceState(null, "", location.pathname + writeFilter(next));
  };
  const take = (file: File) => designer.importPackage(file).then(({ code }) => location.assign(`/designer/${encodeURIComponent(code)}`), fail);
  const shown = items?.filter((item) => matches(item, filter)) ?? [];
  document.title = `${t("catalogue")} - ${t("product")}`;
  return (
    <>
      <CatalogueBar />
      <main class="catalogue stack">
        <div class="catalogue-head">
          <div>
            <h1>{t("catalogue")}</h1>
            <p class="muted">{t("intro")}</p>
          </div>
          <div class="row">
            <FileButton accept=".zip,application/zip" label={t("importFile")} onFile={take}>{t("import")}</FileButton>
            <Button look="primary" icon="plus" onClick={() => setCreating(true)}>{t("create")}</Button>
          </div>
        </div>
        {failure && (
          <Notice kind="error" title={failure.title} live="alert">
            <p>{failure.detail}</p>
            {failure.problems.length > 0 && <ul>{failure.problems.map((problem) => <li key={problem.path + problem.code}>{problem.message}</li>)}</ul>}
            {!items && <Button small onClick={load}>{t("retry")}</Button>}
          </Notice>
        )}
        {!items && !failure && <Skeleton lines={8} />}
        {items && items.length === 0 && (
          <Empty icon="item" title={t("none")}>
            <p>{t("noneHint")}</p>
            <Button look="primary" icon="plus" onClick={() => setCreating(true)}>{t("create")}</Button>
          </Empty>
        )}
        {items && items.length > 0 && (
          <>
            <FilterBar filter={filter} count={shown.length} onChange={narrow} />
            <BulkBar items={items.filter((item) => chosen.has(item.code))} onClear={() => setChosen(new Set())} onDone={load} />
            {shown.length > 0 ? (
              <ItemTable items={shown} chosen={chosen} onChoose={setChosen} />
            ) : (
              <Empty icon="search" title={t("noMatch")}>
                <Button onClick={() => narrow({ query: "", state: "all" })}>{t("clearFilter")}</Button>
              </Empty>
            )}
          </>
        )}
      </main>
      <CreateDialog open={creating} taken={items ?? []} onClose={() => setCreating(false)} />
    </>
  );
}

import { useState } from "preact/hooks";
import { designer, type ItemSummary } from "../api/designer.ts";
import { Button, Empty, MoreButton, Notice, ProblemError, Skeleton, usePages } from "../base/index.ts";
import { DesignerBar } from "../shell/DesignerBar.tsx";
import { FileButton } from "../shell/FileButton.tsx";
import { BulkBar } from "./BulkBar.tsx";
import { CreateDialog } from "./CreateDialog.tsx";
import { everything, isEverything, readFilter, writeFilter, type Filter } from "./filter.ts";
import { FilterBar } from "./FilterBar.tsx";
import { ItemTable } from "./ItemTable.tsx";
import { useKept, useRested } from "./resting.ts";
import { t } from "./texts.ts";

/** All items that staff work on. */
export function Catalogue() {
  const [refused, setRefused] = useState<ProblemError>();
  const [filter, setFilter] = useState<Filter>(() => readFilter(location.search));
  const [chosen, setChosen] = useState<ReadonlyMap<string, ItemSummary>>(new Map());
  const [creating, setCreating] = useState(false);
  const query = useRested(filter.query);
  const asked = { ...filter, query };
  const pages = usePages<ItemSummary>((last) => designer.items(asked, last?.code ?? null), [query, filter.state]);
  const items = useKept(pages.value.value);
  const failure = refused ?? pages.failure.value;
  const narrow = (next: Filter) => {
    setFilter(next);
    history.replaceState(null, "", location.pathname + writeFilter(next));
  };
  const take = (file: File) => {
    setRefused(undefined);
    designer.importPackage(file).then(
      ({ code }) => location.assign(`/designer/${encodeURIComponent(code)}`),
      (problem: unknown) => setRefused(problem as ProblemError),
    );
  };
  document.title = `${t("catalogue")} - ${t("product")}`;
  return (
    <>
      <DesignerBar />
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
            {pages.failure.value && <Button small onClick={() => void pages.load()}>{t("retry")}</Button>}
          </Notice>
        )}
        {!items && !failure && <Skeleton lines={8} />}
        {items && items.length === 0 && isEverything(asked) && isEverything(filter) ? (
          <Empty icon="item" title={t("none")}>
            <p>{t("noneHint")}</p>
            <Button look="primary" icon="plus" onClick={() => setCreating(true)}>{t("create")}</Button>
          </Empty>
        ) : (
          items && (
            <>
              <FilterBar filter={filter} count={items.length} more={pages.hasMore.value} onChange={narrow} />
              <BulkBar items={[...chosen.values()]} onClear={() => setChosen(new Map())} onDone={() => void pages.load()} />
              {items.length > 0 ? (
                <ItemTable items={items} chosen={chosen} onChoose={setChosen} />
              ) : (
                <Empty icon="search" title={t("noMatch")}>
                  <Button onClick={() => narrow(everything)}>{t("clearFilter")}</Button>
                </Empty>
              )}
              <MoreButton of={pages} />
            </>
          )
        )}
      </main>
      <CreateDialog open={creating} onClose={() => setCreating(false)} />
    </>
  );
}

import { Button, Empty, text } from "../../base/index.ts";
import { insert } from "../../model/edit.ts";
import { freshTable } from "../../model/tables.ts";
import { PartPage } from "../PartPage.tsx";
import { useWorkbench } from "../workbench.ts";
import { Exchange } from "./Exchange.tsx";
import { TableEditor } from "./TableEditor.tsx";
import { t } from "./texts.ts";

const LIST = ["tables"];

/** The decision tables: a list beside the one that is edited. */
export function TablesPart() {
  const workbench = useWorkbench();
  const tables = workbench.definition.value.tables ?? [];
  const selected = workbench.selected.value;
  const chosen = selected?.[0] === "tables" ? Number(selected[1]) : 0;
  const current = Math.min(chosen, tables.length - 1);
  const add = () => workbench.run((edit) => insert(edit, LIST, tables.length, freshTable(edit.definition)));
  return (
    <PartPage part="tables" intro={t("intro")} actions={<Button look="primary" icon="plus" onClick={add}>{t("add")}</Button>}>
      <Exchange tables={tables} />
      {tables.length === 0 && <Empty icon="table" title={t("none")}><p>{t("noneHint")}</p></Empty>}
      {tables.length > 1 && (
        <div class="table-tabs" role="group" aria-label={t("tables")}>
          {tables.map((table, index) => (
            <button key={index} type="button" class="split-entry" aria-pressed={index === current} onClick={() => workbench.select([...LIST, index])}>
              {(table.title && text(table.title)) || table.name} <span class="count">{table.rules.length}</span>
            </button>
          ))}
        </div>
      )}
      {current >= 0 && <TableEditor key={current} path={[...LIST, current]} table={tables[current]!} />}
    </PartPage>
  );
}

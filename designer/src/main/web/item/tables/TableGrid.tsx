import { Button } from "../../base/index.ts";
import type { Edit } from "../../model/edit.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { addColumn, pasteCells, type DecisionTable } from "../../model/tables.ts";
import { useWorkbench } from "../workbench.ts";
import { InputHead, OutputHead } from "./ColumnHead.tsx";
import { GridRow } from "./GridRow.tsx";
import { keysOf, placeOf } from "./keys.ts";
import { focusSoon, insertRow } from "./rows.ts";
import { t } from "./texts.ts";

/** The table as a spreadsheet: cells are plain boxes, columns and rows move by buttons and by keys. */
export function TableGrid({ path, table }: { path: Path; table: DecisionTable }) {
  const workbench = useWorkbench();
  const run = (command: (edit: Edit) => Edit) => workbench.run(command);
  const { inputs, outputs, rules } = table;
  const onPaste = (event: ClipboardEvent) => {
    const place = placeOf(event.target);
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (!place || !/[\t\n]/.test(pasted.trimEnd())) return;
    event.preventDefault();
    run((edit) => pasteCells(edit, path, place.row, place.column, pasted));
  };
  const addRow = () => {
    run((edit) => insertRow(edit, path, rules.length));
    focusSoon([...path, "rules", rules.length, inputs.length > 0 ? "conditions" : "results", 0]);
  };
  return (
    <div class="stack">
      <div class="decision-scroll" role="group" aria-label={t("grid", { name: table.name })}>
        <table class="sheet decision" onKeyDown={keysOf(workbench, path)} onPaste={onPaste}>
          <thead>
            <tr class="decision-kinds">
              <td />
              {inputs.length > 0 && <th scope="colgroup" colSpan={inputs.length}>{t("conditions")}</th>}
              {outputs.length > 0 && <th scope="colgroup" colSpan={outputs.length} class="decision-result">{t("results")}</th>}
              <td colSpan={2} />
            </tr>
            <tr>
              <th scope="col"><span class="visually-hidden">{t("number")}</span></th>
              {inputs.map((input, index) => <InputHead key={`i${index}`} path={path} input={input} index={index} count={inputs.length} />)}
              {outputs.map((output, index) => <OutputHead key={`o${index}`} path={path} output={output} index={index} count={outputs.length} />)}
              <th scope="col">{t("annotation")}</th>
              <th scope="col"><span class="visually-hidden">{t("actions")}</span></th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, index) => <GridRow key={index} path={path} table={table} rule={rule} index={index} />)}
          </tbody>
        </table>
      </div>
      <div class="row">
        <Button small icon="plus" data-path={toPointer([...path, "rules"])} onClick={addRow}>{t("addRow")}</Button>
        <Button small look="quiet" icon="plus" data-path={toPointer([...path, "inputs"])} onClick={() => run((edit) => addColumn(edit, path, "inputs"))}>{t("addInput")}</Button>
        <Button small look="quiet" icon="plus" data-path={toPointer([...path, "outputs"])} onClick={() => run((edit) => addColumn(edit, path, "outputs"))}>{t("addOutput")}</Button>
      </div>
    </div>
  );
}

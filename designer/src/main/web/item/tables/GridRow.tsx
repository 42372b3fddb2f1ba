import { FieldError, IconButton } from "../../base/index.ts";
import type { Edit } from "../../model/edit.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import type { DecisionTable, TableRule } from "../../model/tables.ts";
import { useWorkbench } from "../workbench.ts";
import { useProblems } from "./ColumnHead.tsx";
import { choicesIn, codesOf } from "./codes.ts";
import { inputName, outputName } from "./names.ts";
import { insertRow, moveRow, removeRow } from "./rows.ts";
import { t } from "./texts.ts";

/** One rule: its conditions, its results, a note. */
export function GridRow({ path, table, rule, index }: { path: Path; table: DecisionTable; rule: TableRule; index: number }) {
  const workbench = useWorkbench();
  const run = (command: (edit: Edit) => Edit) => workbench.run(command);
  const row = index + 1;
  const place = [...path, "rules", index];
  const { inputs, outputs, rules } = table;
  return (
    <tr>
      <th scope="row" class="tabular" tabIndex={-1} data-path={toPointer(place)}>{row}</th>
      {inputs.map((input, column) => (
        <Cell key={`c${column}`} path={[...place, "conditions", column]} row={index} column={column} value={rule.conditions[column] ?? ""} meaning={choicesIn(rule.conditions[column] ?? "", codesOf(workbench.definition.value, input.expression))} placeholder={t("anyValue")} label={t("condition", { row, column: inputName(input, column) })} />
      ))}
      {outputs.map((output, column) => (
        <Cell key={`r${column}`} result path={[...place, "results", column]} row={index} column={inputs.length + column} value={rule.results[column] ?? ""} label={t("result", { row, column: outputName(output, column) })} />
      ))}
      <Cell plain path={[...place, "annotation"]} row={index} column={inputs.length + outputs.length} value={rule.annotation ?? ""} label={t("annotationAt", { row })} />
      <td class="sheet-tools">
        <IconButton label={t("up", { row })} icon="chevronUp" small disabled={index === 0} onClick={() => run((edit) => moveRow(edit, path, index, -1))} />
        <IconButton label={t("down", { row })} icon="chevronDown" small disabled={row === rules.length} onClick={() => run((edit) => moveRow(edit, path, index, 1))} />
        <IconButton label={t("insertBelow", { row })} icon="plus" small onClick={() => run((edit) => insertRow(edit, path, row))} />
        <IconButton label={t("removeRow", { row })} icon="trash" small onClick={() => run((edit) => removeRow(edit, path, index))} />
      </td>
    </tr>
  );
}

interface CellProps {
  path: Path;
  row: number;
  column: number;
  value: string;
  label: string;
  placeholder?: string;
  /** What codes in it stand for. */
  meaning?: string;
  result?: boolean;
  /** Words, no expression. */
  plain?: boolean;
}

function Cell({ path, row, column, value, label, placeholder, meaning, result = false, plain = false }: CellProps) {
  const workbench = useWorkbench();
  const { id, words, wrong } = useProblems(path);
  const set = (next: string) => workbench.change(path, plain && next === "" ? undefined : next);
  return (
    <td class={result ? "decision-result" : undefined}>
      <textarea
        {...wrong}
        class={plain ? undefined : "code"}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        data-path={toPointer(path)}
        data-row={row}
        data-column={column}
        value={value}
        spellcheck={false}
        onInput={(event) => set(event.currentTarget.value)}
        onBlur={() => workbench.seal()}
      />
      {meaning && <span class="decision-meaning">{meaning}</span>}
      {words && <FieldError id={id}>{words}</FieldError>}
    </td>
  );
}

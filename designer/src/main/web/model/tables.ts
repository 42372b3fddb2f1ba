/** Decision tables as staff edit them (docs/decision-tables.md), and the commands on their rows and columns. */
import type { Localized } from "../base/index.ts";
import type { Definition } from "./definition.ts";
import type { Edit } from "./edit.ts";
import { freeName, takenNames } from "./names.ts";
import { at, put, type Path } from "./pointer.ts";
import { renameWhere } from "./rename.ts";
import { renameMember } from "./source.ts";

export const hitPolicies = ["UNIQUE", "FIRST", "ANY", "COLLECT", "SUM", "MIN", "MAX", "COUNT"] as const;
export type HitPolicy = (typeof hitPolicies)[number];

/** The types of results, as the JSON of tables calls them. */
export const resultTypes = ["decimal", "text", "boolean", "date", "dateTime", "months", "days"] as const;
export type ResultType = (typeof resultTypes)[number];

export interface Input {
  readonly expression: string;
  readonly title?: Localized | null;
  readonly allowed?: string;
}

export interface Output {
  readonly name: string;
  readonly title?: Localized | null;
  readonly type: ResultType;
  readonly allowed?: string;
}

export interface TableRule {
  readonly conditions: readonly string[];
  readonly results: readonly string[];
  readonly annotation?: string;
}

export interface DecisionTable {
  readonly name: string;
  readonly title?: Localized | null;
  readonly hitPolicy: HitPolicy;
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  readonly rules: readonly TableRule[];
}

/** The two kinds of columns, and what their cells are called in a rule. */
export type Columns = "inputs" | "outputs";
const cellsOf = { inputs: "conditions", outputs: "results" } as const;

export function freshTable(definition: Definition): DecisionTable {
  return {
    name: freeName("决策表1", takenNames(definition)),
    hitPolicy: "UNIQUE",
    inputs: [{ expression: "" }],
    outputs: [{ name: "结果", type: "decimal" }],
    rules: [{ conditions: [""], results: [""] }],
  };
}

export function freshRow({ inputs, outputs }: DecisionTable): TableRule {
  return { conditions: inputs.map(() => ""), results: outputs.map(() => "") };
}

export function addColumn(edit: Edit, path: Path, columns: Columns): Edit {
  return changeTable(edit, path, (table) => {
    const fresh = columns === "inputs" ? { expression: "" } : { name: freeName("结果", table.outputs.map((output) => output.name)), type: "decimal" };
    return withCells({ ...table, [columns]: [...table[columns], fresh] }, columns, (cells) => [...cells, ""]);
  });
}

export function removeColumn(edit: Edit, path: Path, columns: Columns, index: number): Edit {
  const without = <T>(list: readonly T[]) => list.filter((_, position) => position !== index);
  return changeTable(edit, path, (table) => withCells({ ...table, [columns]: without<Input | Output>(table[columns]) }, columns, without));
}

/** One place to the left or right. */
export function moveColumn(edit: Edit, path: Path, columns: Columns, index: number, by: -1 | 1): Edit {
  const target = index + by;
  const swapped = <T>(list: readonly T[]) => list.with(index, list[target]!).with(target, list[index]!);
  return changeTable(edit, path, (table) => {
    if (target < 0 || target >= table[columns].length) return table;
    return withCells({ ...table, [columns]: swapped<Input | Output>(table[columns]) }, columns, swapped);
  });
}

/** Cells of a spreadsheet, put over those from a row and column on (counted over all columns); rows are added as needed. */
export function pasteCells(edit: Edit, path: Path, row: number, column: number, text: string): Edit {
  const pasted = text.replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t"));
  return changeTable(edit, path, (table) => {
    const rules = [...table.rules];
    pasted.forEach((cells, line) => (rules[row + line] = withPasted(rules[row + line] ?? freshRow(table), column, cells)));
    return { ...table, rules };
  });
}

function withPasted(rule: TableRule, column: number, pasted: readonly string[]): TableRule {
  const conditions = [...rule.conditions];
  const results = [...rule.results];
  let annotation = rule.annotation;
  pasted.forEach((cell, offset) => {
    const index = column + offset;
    if (index < conditions.length) conditions[index] = cell.trim();
    else if (index < conditions.length + results.length) results[index - conditions.length] = cell.trim();
    else if (index === conditions.length + results.length) annotation = cell.trim();
  });
  return { conditions, results, ...(annotation && { annotation }) };
}

/** Imported tables take the place of those of the same name. */
export function importTables(edit: Edit, imported: readonly DecisionTable[]): Edit {
  const tables = [...(edit.definition.tables ?? [])];
  let last = 0;
  for (const table of imported) {
    const known = tables.findIndex(({ name }) => name === table.name);
    last = known < 0 ? tables.length : known;
    tables[last] = table;
  }
  return { ...edit, definition: { ...edit.definition, tables }, selected: ["tables", last] };
}

/** All that reads the result follows. */
export function renameOutput(edit: Edit, path: Path, index: number, to: string): Edit {
  const table = at<DecisionTable>(edit.definition, path);
  const from = table?.outputs[index]?.name;
  if (!table || from === undefined || from === to) return edit;
  const named = put(edit.definition, [...path, "outputs", index, "name"], to);
  return { ...edit, definition: renameWhere(named, (source) => renameMember(source, table.name, from, to)) };
}

function changeTable(edit: Edit, path: Path, change: (table: DecisionTable) => DecisionTable): Edit {
  const table = at<DecisionTable>(edit.definition, path);
  return table ? { ...edit, definition: put(edit.definition, path, change(table)) } : edit;
}

function withCells(table: DecisionTable, columns: Columns, change: (cells: readonly string[]) => readonly string[]): DecisionTable {
  const cells = cellsOf[columns];
  return { ...table, rules: table.rules.map((rule) => ({ ...rule, [cells]: change(rule[cells]) })) };
}

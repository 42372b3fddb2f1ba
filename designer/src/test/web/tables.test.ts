import assert from "node:assert/strict";
import { test } from "node:test";
import type { Definition } from "../../main/web/model/definition.ts";
import { duplicate, insert, type Edit } from "../../main/web/model/edit.ts";
import type { Path } from "../../main/web/model/pointer.ts";
import { rename } from "../../main/web/model/rename.ts";
import { renameMember } from "../../main/web/model/source.ts";
import { addColumn, freshTable, importTables, moveColumn, pasteCells, removeColumn, renameOutput, type DecisionTable } from "../../main/web/model/tables.ts";
import { mentions } from "../../main/web/model/templates.ts";

const zh = (text: string) => ({ "zh-CN": text });
const TABLE: Path = ["tables", 0];
const allowance: DecisionTable = {
  name: "高龄津贴",
  hitPolicy: "UNIQUE",
  inputs: [{ expression: "年龄(出生日期)" }, { expression: "户籍" }],
  outputs: [{ name: "月津贴", type: "decimal" }],
  rules: [
    { conditions: ["< 80", "'L', 户籍 == '年龄'"], results: ["年龄 * 2"] },
    { conditions: [">= 80", "-"], results: ["100"], annotation: "八十以上" },
  ],
};

function given(table: DecisionTable = allowance): Edit {
  const fields = [
    { name: "年龄", type: "number", label: zh("年龄") },
    { name: "津贴", type: "money", label: zh("津贴"), computed: "高龄津贴.月津贴 + other.月津贴" },
  ];
  const form = { pages: [{ id: "p", title: zh("页"), sections: [{ id: "s", title: zh("节"), fields }] }] };
  return { definition: { format: 1, elements: { code: "AB", name: zh("事项") }, form, tables: [table] } as Definition, cases: [] };
}

const tableOf = (edit: Edit) => edit.definition.tables![0]!;
const computedOf = (edit: Edit) => edit.definition.form.pages[0]!.sections[0]!.fields[1]!.computed;

test("renaming a field renames it in the cells of tables, but not in their texts and functions", () => {
  const edit = rename(given(), ["form", "pages", 0, "sections", 0, "fields", 0], "岁数");
  assert.equal(tableOf(edit).inputs[0]!.expression, "年龄(出生日期)");
  assert.deepEqual(tableOf(edit).rules[0], { conditions: ["< 80", "'L', 户籍 == '年龄'"], results: ["岁数 * 2"] });
});

test("renaming a table or a result renames what reads it", () => {
  assert.equal(computedOf(rename(given(), TABLE, "津贴表")), "津贴表.月津贴 + other.月津贴");
  const edit = renameOutput(given(), TABLE, 0, "元");
  assert.equal(computedOf(edit), "高龄津贴.元 + other.月津贴");
  assert.equal(tableOf(edit).outputs[0]!.name, "元");
  assert.equal(renameMember("a . b + c.a.b", "a", "b", "x"), "a . x + c.a.b");
});

test("columns come, go and move with their cells", () => {
  const moved = tableOf(moveColumn(given(), TABLE, "inputs", 0, 1));
  assert.deepEqual([moved.inputs[0]!.expression, moved.rules[1]!.conditions], ["户籍", ["-", ">= 80"]]);
  const edge = given();
  assert.deepEqual(moveColumn(edge, TABLE, "inputs", 0, -1), edge);
  assert.deepEqual(tableOf(removeColumn(given(), TABLE, "inputs", 0)).rules[1]!.conditions, ["-"]);
  const wider = tableOf(addColumn(addColumn(given(), TABLE, "outputs"), TABLE, "inputs"));
  assert.deepEqual(wider.outputs.map((output) => output.name), ["月津贴", "结果"]);
  assert.deepEqual(wider.rules[1], { conditions: [">= 80", "-", ""], results: ["100", ""], annotation: "八十以上" });
});

test("cells of a spreadsheet go over those at the caret, and make rows", () => {
  const pasted = tableOf(pasteCells(given(), TABLE, 1, 1, "'L'\t200\t九十\r\n'R'\t0\r\n"));
  assert.deepEqual(pasted.rules.slice(1), [
    { conditions: [">= 80", "'L'"], results: ["200"], annotation: "九十" },
    { conditions: ["", "'R'"], results: ["0"] },
  ]);
});

test("an imported table replaces the one of its name", () => {
  const other = { ...allowance, name: "准入" };
  const edit = importTables(given(), [{ ...allowance, hitPolicy: "FIRST" }, other]);
  assert.deepEqual(edit.definition.tables!.map(({ name, hitPolicy }) => `${name} ${hitPolicy}`), ["高龄津贴 FIRST", "准入 UNIQUE"]);
  assert.deepEqual(edit.selected, ["tables", 1]);
});

test("a new table and a copy have free names", () => {
  assert.equal(tableOf(duplicate(given(), TABLE)).name, "高龄津贴");
  assert.equal(duplicate(given(), TABLE).definition.tables![1]!.name, "高龄津贴2");
  const edit = insert(given(), ["tables"], 1, freshTable(given().definition));
  assert.equal(edit.definition.tables![1]!.name, "决策表1");
});

test("the template may show the result of a table", () => {
  const { definition } = given();
  assert.equal(mentions("{{ 高龄津贴.月津贴 | 大写金额 }}", "高龄津贴.月津贴"), true);
});

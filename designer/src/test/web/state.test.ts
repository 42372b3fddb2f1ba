import assert from "node:assert/strict";
import { test } from "node:test";
import { effect } from "@preact/signals";
import type { VNode } from "preact";
import { FormState, plainView, type Answers, type FieldView, type FormView, type Wire } from "../../main/web/form/index.ts";

/** A form while it is being filled in: what the vectors, which evaluate once, cannot say. */

const label = { "zh-CN": "标签" };
const field = (name: string, type: string, more: Partial<FieldView> = {}): FieldView => ({ name, type, label, ...more });
const always: Wire = { ast: { kind: "literal", type: "boolean", value: true }, dependencies: [] };
const present = (name: string): Wire => ({
  ast: { kind: "call", function: "present", arguments: [{ kind: "name", name }] },
  dependencies: [name],
});

function filling(fields: readonly FieldView[], answers: Answers = {}): FormState {
  const view: FormView = {
    code: "x",
    codeLists: {},
    form: { pages: [{ id: "p", title: label, sections: [{ id: "s", title: label, fields }] }] },
  };
  return new FormState(view, { answers, today: "2026-11-24" });
}

function countRuns(read: () => unknown): { runs: number } {
  const counted = { runs: 0 };
  effect(() => {
    read();
    counted.runs++;
  });
  return counted;
}

test("an answer recomputes what depends on it and nothing else", () => {
  const state = filling([field("单位", "text"), field("电话", "phone"), field("有单位", "boolean", { computed: present("单位") })]);
  const dependent = state.node("/answers/有单位")!;
  const counted = countRuns(() => dependent.errors.value.length + String(dependent.value.value).length);
  state.set("/answers/电话", "13800000000");
  assert.equal(counted.runs, 1);
  state.set("/answers/单位", "小满餐饮");
  assert.equal(counted.runs, 2);
  assert.equal(dependent.value.value, true);
  state.set("/answers/单位", "小满餐饮有限公司");
  assert.equal(counted.runs, 2, "still true: nobody who shows it draws again");
});

test("a hidden answer has no value, is kept, and comes back when it is shown again", () => {
  const state = filling([field("单位", "text"), field("部门", "text", { visible: present("单位") })], { 单位: "甲", 部门: "财务" });
  state.set("/answers/单位", null);
  assert.deepEqual(state.result.value.values, {});
  assert.equal(state.answers.value["部门"], "财务");
  state.set("/answers/单位", "乙");
  assert.deepEqual(state.result.value.values, { 单位: "乙", 部门: "财务" });
});

test("what is not ticked is read as no and as none chosen", () => {
  const state = filling([field("绝育", "boolean"), field("疫苗", "choices")]);
  const shown = state.fields.map((node) => node.type.show(node.value.value!, node));
  assert.deepEqual(state.result.value.values, { 绝育: false, 疫苗: [] });
  assert.deepEqual([shown[0], (shown[1] as VNode<{ children: string }>).props.children], ["否", "未选"]);
});

test("what is computed is not sent", () => {
  const state = filling([field("单位", "text"), field("有单位", "boolean", { computed: present("单位") }), field("说明", "note")], { 单位: "甲" });
  assert.deepEqual(state.answers.value, { 单位: "甲" });
});

test("mistakes show once a page is asked for, and go as they are mended", () => {
  const state = filling([field("姓名", "text", { required: always })]);
  assert.deepEqual(state.shownErrors(), []);
  assert.equal(state.showErrors(), true);
  assert.deepEqual(state.shownErrors().map(({ message }) => message), ["请填写标签"]);
  state.set("/answers/姓名", "张秀兰");
  assert.deepEqual(state.shownErrors(), []);
  assert.equal(state.showErrors(), false);
});

test("the server's refusal stands at its field until the answer changes; others come back", () => {
  const state = filling([field("人员", "rows", { fields: [field("姓名", "text")] })], { 人员: [{ 姓名: "甲" }, { 姓名: "乙" }] });
  const refused = { code: "validation", path: "/answers/人员/1/姓名", message: "查无此人" };
  const material = { code: "required", path: "/materials/lease", message: "请上传租赁合同" };
  assert.deepEqual(state.refuse([refused, material]), [material]);
  assert.deepEqual(state.shownErrors().map(({ node, message }) => [node.path, message]), [["/answers/人员/1/姓名", "查无此人"]]);
  state.set("/answers/人员/1/姓名", "丙");
  assert.deepEqual(state.shownErrors(), []);
});

test("a row keeps its fields and their ids when a row before it goes, only its place changes", () => {
  const state = filling([field("人员", "rows", { fields: [field("姓名", "text")] })], { 人员: [{ 姓名: "甲" }, { 姓名: "乙" }] });
  const rows = state.node("/answers/人员")!;
  const second = rows.rows.value[1]!.fields[0]!;
  const { id } = second;
  rows.removeRow(rows.rows.value[0]!);
  assert.deepEqual([second.path, second.id], ["/answers/人员/0/姓名", id]);
  assert.deepEqual(state.answers.value, { 人员: [{ 姓名: "乙" }] });
  assert.notEqual(rows.addRow().fields[0]!.id, id);
});

test("a view of a draft needs no server: everything shows, only what is always required is", () => {
  const fields = [
    { name: "甲", type: "text", label, required: "true", visible: "乙 == '1'" },
    { name: "乙", type: "text", label, required: "present(甲)" },
    { name: "丙", type: "number", label, computed: "length(甲" },
  ];
  const view = plainView({ pages: [{ id: "p", title: label, sections: [{ id: "s", title: label, fields }] }] }, {});
  const { visible, required, readOnly } = new FormState(view, { today: "2026-11-24" }).result.value;
  assert.deepEqual(visible.slice(2), ["/answers/甲", "/answers/乙", "/answers/丙"]);
  assert.deepEqual([required, readOnly], [["/answers/甲"], ["/answers/丙"]]);
});

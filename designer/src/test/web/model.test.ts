import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutBlanks } from "../../main/web/model/blanks.ts";
import { firstEntry, pastedEntries, pasteInto, renameList } from "../../main/web/model/codeLists.ts";
import { completeDefinition } from "../../main/web/model/complete.ts";
import { readCell, showCell } from "../../main/web/model/cells.ts";
import type { Definition, Field, Section } from "../../main/web/model/definition.ts";
import { change, duplicate, insert, remove, type Edit } from "../../main/web/model/edit.ts";
import { fieldsOf, formPlaceOf, kindOf } from "../../main/web/model/fields.ts";
import { redo, seal, start, step, undo } from "../../main/web/model/history.ts";
import { afterRemoval, move, nudge } from "../../main/web/model/move.ts";
import { freeName, nameFrom, validName } from "../../main/web/model/names.ts";
import { parsePointer, toPointer, type Path } from "../../main/web/model/pointer.ts";
import { stillTrue } from "../../main/web/model/problems.ts";
import { rename } from "../../main/web/model/rename.ts";
import { namesIn, renameIn } from "../../main/web/model/source.ts";
import { mentions } from "../../main/web/model/templates.ts";

const zh = (text: string) => ({ "zh-CN": text });
const field = (name: string, more: Partial<Field> = {}): Field => ({ name, type: "text", label: zh(name), ...more });
const section = (id: string, ...fields: Field[]): Section => ({ id, title: zh(id), fields });
const FIRST: Path = ["form", "pages", 0, "sections", 0, "fields"];
const SECOND: Path = ["form", "pages", 0, "sections", 1, "fields"];

function given(definition: Partial<Definition> = {}, cases: Edit["cases"] = []): Edit {
  const form = { pages: [{ id: "basic", title: zh("基本"), sections: [section("one", field("姓名"), field("年龄"), field("电话")), section("two")] }] };
  return { definition: { format: 1, elements: { code: "AB", name: zh("事项") }, form, ...definition }, cases };
}

const namesAt = (edit: Edit, index: number) => edit.definition.form.pages[0]!.sections[index]!.fields.map((one) => one.name);

test("a field goes into another section, before the place named", () => {
  const edit = move(given(), [...FIRST, 1], SECOND, 0);
  assert.deepEqual([namesAt(edit, 0), namesAt(edit, 1)], [["姓名", "电话"], ["年龄"]]);
  assert.equal(toPointer(edit.selected!), "/form/pages/0/sections/1/fields/0");
});

test("moving within a list counts places as they were before the move", () => {
  assert.deepEqual(namesAt(move(given(), [...FIRST, 0], FIRST, 2), 0), ["年龄", "姓名", "电话"]);
  assert.deepEqual(namesAt(move(given(), [...FIRST, 2], FIRST, 0), 0), ["电话", "姓名", "年龄"]);
  const edit = given();
  assert.equal(move(edit, [...FIRST, 1], FIRST, 2), edit, "before its own follower: nothing changes");
});

test("nothing goes into itself", () => {
  const edit = given({ form: { pages: [{ id: "p", title: zh("页"), sections: [section("s", field("地址", { type: "group", fields: [field("街道")] }))] }] } });
  assert.equal(move(edit, [...FIRST, 0], [...FIRST, 0, "fields"], 1), edit);
});

test("Alt+↑ and Alt+↓ stop at the ends", () => {
  const edit = given();
  assert.equal(nudge(edit, [...FIRST, 0], -1), edit);
  assert.equal(nudge(edit, [...FIRST, 2], 1), edit);
  assert.deepEqual(namesAt(nudge(edit, [...FIRST, 0], 1), 0), ["年龄", "姓名", "电话"]);
});

test("a path follows when something before it goes", () => {
  assert.equal(toPointer(afterRemoval([...FIRST, 2, "fields", 0], [...FIRST, 0])), toPointer([...FIRST, 1, "fields", 0]));
  assert.equal(toPointer(afterRemoval([...FIRST, 0], [...FIRST, 2])), toPointer([...FIRST, 0]));
});

test("deleting selects the neighbour, and the section once it is empty", () => {
  assert.equal(toPointer(remove(given(), [...FIRST, 2]).selected!), toPointer([...FIRST, 1]));
  const alone = move(given(), [...FIRST, 0], SECOND, 0);
  assert.equal(toPointer(remove(alone, [...SECOND, 0]).selected!), "/form/pages/0/sections/1");
});

test("a duplicate gets a name that is free in the whole form", () => {
  const twice = duplicate(duplicate(given(), [...FIRST, 0]), [...FIRST, 0]);
  assert.deepEqual(namesAt(twice, 0), ["姓名", "姓名3", "姓名2", "年龄", "电话"]);
});

test("a duplicated section brings no name twice", () => {
  const edit = duplicate(given(), ["form", "pages", 0, "sections", 0]);
  const names = fieldsOf(edit.definition).map((placed) => placed.field.name);
  assert.equal(new Set(names).size, names.length);
  assert.deepEqual(edit.definition.form.pages[0]!.sections.map((one) => one.id), ["one", "one2", "two"]);
});

test("renaming a field renames it in expressions, public fields and cases, but not in texts, members and functions", () => {
  const edit = given(
    {
      rules: [{ id: "r", name: zh("年龄"), when: "年龄 < 60 && 年龄(生日) > 1 && 地址.年龄 == '年龄'", outcome: "reject" }],
      certificate: { name: zh("证"), publicFields: ["年龄"], holderName: "年龄" },
    },
    [{ name: zh("一"), applicant: {}, today: "2026-11-24", answers: { 年龄: "61" }, expected: { outcome: "approve" } }],
  );
  const { definition, cases } = rename(edit, [...FIRST, 1], "岁数");
  assert.equal(definition.rules![0]!.when, "岁数 < 60 && 年龄(生日) > 1 && 地址.年龄 == '年龄'");
  assert.deepEqual(definition.rules![0]!.name, zh("年龄"));
  assert.deepEqual(definition.certificate!.publicFields, ["岁数"]);
  assert.equal(definition.certificate!.holderName, "岁数");
  assert.deepEqual(cases[0]!.answers, { 岁数: "61" });
});

test("inside rows, a rename stays among the row's own fields", () => {
  const rows = field("人员", { type: "rows", fields: [field("岗位"), field("证号", { visible: "岗位 == '1'" })] });
  const edit = given({ form: { pages: [{ id: "p", title: zh("页"), sections: [section("s", rows, field("说明", { visible: "岗位 == '1'" }))] }] } });
  const [people, note] = rename(edit, [...FIRST, 0, "fields", 0], "职位").definition.form.pages[0]!.sections[0]!.fields;
  assert.equal(people!.fields![1]!.visible, "职位 == '1'");
  assert.equal(note!.visible, "岗位 == '1'");
});

test("typing in one box is one step; leaving it ends the step", () => {
  let history = start("");
  for (const text of ["张", "张秀", "张秀兰"]) history = step(history, text, "/name");
  history = step(seal(history), "张秀", "/name");
  assert.equal(undo(history).present, "张秀兰");
  assert.equal(undo(undo(history)).present, "");
  assert.equal(redo(undo(history)).present, "张秀");
});

test("a new change forgets what was undone", () => {
  const history = step(undo(step(start(1), 2)), 3);
  assert.deepEqual(redo(history).present, 3);
});

test("an unchanged value is no step", () => {
  const edit = given();
  assert.equal(change(edit, ["elements", "code"], "AB"), edit);
});

test("pointers escape slashes and tildes and tell positions from names", () => {
  const path: Path = ["codeLists", "a/b~c", 0];
  assert.deepEqual(parsePointer(toPointer(path)), path);
});

test("a problem's place leads to the field that has the property", () => {
  const path = parsePointer("/form/pages/0/sections/0/fields/2/validations/0/when");
  assert.equal(toPointer(formPlaceOf(path)!), "/form/pages/0/sections/0/fields/2");
  assert.deepEqual([kindOf(["form", "pages", 0]), kindOf(["form", "pages", 0, "sections", 1]), kindOf(["rules", 0])], ["page", "section", undefined]);
});

test("names: letters, digits, underscore, and free of clashes", () => {
  assert.deepEqual([validName("居住月数"), validName("2岁"), validName("a b"), validName("")], [true, false, false, false]);
  assert.equal(nameFrom("1. 联系电话（手机）"), "联系电话手机");
  assert.equal(freeName("姓名", ["姓名", "姓名2"]), "姓名3");
});

test("names are read past texts, members and functions", () => {
  assert.deepEqual([...namesIn(`年龄(生日) > 3 and 地址.区县 != "性别" or not 男`)], ["生日", "地址", "男"]);
  assert.equal(renameIn("'a' + a", "a", "b"), "'a' + b");
});

test("a tag shows the fields that it names", () => {
  assert.deepEqual([mentions("{{姓名 | mask}}", "姓名"), mentions("{{姓名}}", "名"), mentions("{{@照片}}", "@照片")], [true, false, true]);
});

test("cells pasted from a spreadsheet become codes; one cell stays a cell", () => {
  assert.deepEqual(pastedEntries("1\t男\tMale\r\n2\t女\r\n"), [
    { code: "1", label: { "zh-CN": "男", en: "Male" } },
    { code: "2", label: { "zh-CN": "女" } },
  ]);
  assert.equal(pastedEntries("男"), undefined);
});

test("a renamed code list is followed by the fields that use it", () => {
  const edit = insert(given({ codeLists: { sex: [], town: [] } }), SECOND, 0, field("性别", { type: "choice", options: "sex" }));
  const { definition } = renameList(edit, "sex", "性别代码");
  assert.deepEqual(Object.keys(definition.codeLists!), ["性别代码", "town"]);
  assert.equal(definition.form.pages[0]!.sections[1]!.fields[0]!.options, "性别代码");
});

test("answers in a table cell and back", () => {
  assert.deepEqual(readCell("choices", "1，2, 3"), { ok: true, value: ["1", "2", "3"] });
  assert.deepEqual(readCell("boolean", "是"), { ok: true, value: true });
  assert.deepEqual(readCell("number", "12.50"), { ok: true, value: "12.50" });
  assert.deepEqual(readCell("rows", '{"a":1}'), { ok: false });
  assert.deepEqual(readCell("text", "  "), { ok: true, value: undefined });
  assert.equal(showCell([{ 姓名: "王芳" }]), '[{"姓名":"王芳"}]');
});

test("what JSON leaves out because it is empty is there to be edited", () => {
  const form = JSON.parse('{"pages":[{"id":"p","title":{"zh-CN":"页"},"sections":[{"id":"s","title":{"zh-CN":"节"}}]}]}');
  const definition = completeDefinition({ ...given().definition, form });
  assert.deepEqual(definition.form.pages[0]!.sections[0]!.fields, []);
});

test("pasted rows take the place of the untouched first entry and of an empty row", () => {
  const pasted = pastedEntries("01\t汉族\n02\t壮族")!;
  const codes = (entries: readonly { code: string }[]) => entries.map((entry) => entry.code);
  assert.deepEqual(codes(pasteInto([firstEntry], 0, pasted)), ["01", "02"]);
  assert.deepEqual(codes(pasteInto([firstEntry, { code: "", label: zh("") }], 1, pasted)), ["01", "02"]);
  assert.deepEqual(codes(pasteInto([{ ...firstEntry, label: zh("是") }], 0, pasted)), ["01", "02", "1"]);
});

test("lines left empty are not saved", () => {
  const { definition } = given({ elements: { code: "AB", name: zh("事项"), legalBasis: [zh("条例"), zh(" ")], conditions: [zh("")] } });
  assert.deepEqual(withoutBlanks(definition).elements.legalBasis, [zh("条例")]);
  assert.deepEqual(withoutBlanks(definition).elements.conditions, []);
  const full = given().definition;
  assert.equal(withoutBlanks(full), full);
});

test("what was said of an expression goes with the next keystroke, what was said of the rest stays", () => {
  const before = change(given(), [...FIRST, 1, "computed"], "电");
  const after = change(before, [...FIRST, 1, "computed"], "电话");
  const problem = (path: string) => ({ path, code: "x", message: "", severity: "error" as const });
  const problems = [problem(`${toPointer(FIRST)}/1/computed`), problem(`${toPointer(FIRST)}/1`), problem("/elements")];
  assert.deepEqual(stillTrue(problems, before, after), problems.slice(1));
  assert.equal(stillTrue(problems, before, before), problems);
});

test("the only photo goes by the name photo, the code and the seal do not", () => {
  assert.deepEqual([mentions("{{@photo}}", "@照片"), mentions("{{@photo}}", "@qr")], [true, false]);
});

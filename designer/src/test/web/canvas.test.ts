import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldTypes, typeOf } from "../../main/web/form/index.ts";
import { drop, fits } from "../../main/web/item/form/drag.ts";
import { insertionGap } from "../../main/web/item/form/place.ts";
import { hasPaletteName, newField } from "../../main/web/item/form/newField.ts";
import { withType } from "../../main/web/item/form/TypeProperty.tsx";
import { insertAt } from "../../main/web/item/inputs/insertion.ts";
import { subjectsAt } from "../../main/web/item/inputs/subjects.ts";
import { namesAt } from "../../main/web/item/inputs/scope.ts";
import { conditionText, joined } from "../../main/web/model/conditions.ts";
import type { Definition, Field } from "../../main/web/model/definition.ts";
import type { Path } from "../../main/web/model/pointer.ts";

const zh = (text: string) => ({ "zh-CN": text });
const LIST: Path = ["form", "pages", 0, "sections", 0, "fields"];
const rows: Field = { name: "人员", type: "rows", label: zh("人员"), fields: [{ name: "岗位", type: "text", label: zh("岗位") }] };
const address: Field = { name: "地址", type: "group", label: zh("地址"), fields: [{ name: "区县", type: "text", label: zh("区县") }] };
const definition: Definition = {
  format: 1,
  elements: { code: "AB", name: zh("事项") },
  codeLists: { sex: [] },
  form: { pages: [{ id: "p", title: zh("页"), sections: [{ id: "s", title: zh("节"), fields: [rows, address] }] }] },
  materials: [{ id: "lease", name: zh("租房合同") }],
};
const edit = { definition, cases: [] };

test("each type of the palette becomes a field of that type with a free name", () => {
  for (const type of fieldTypes()) {
    const { definition: next, selected } = drop(edit, { newType: type.name }, { list: LIST, index: 2 });
    const field = next.form.pages[0]!.sections[0]!.fields[2]!;
    assert.equal(field.type, type.name);
    assert.equal(hasPaletteName(field), true);
    assert.deepEqual(selected, [...LIST, 2]);
  }
});

test("a choice takes the first code list, a group is ready for fields", () => {
  assert.equal(newField(definition, LIST, "choice").options, "sex");
  assert.deepEqual(newField(definition, LIST, "group").fields, []);
});

test("rows hold neither rows nor groups", () => {
  const inside = [...LIST, 0, "fields"];
  assert.deepEqual(["rows", "group", "text"].map((newType) => fits(definition, { newType }, inside)), [false, false, true]);
  assert.equal(fits(definition, { field: [...LIST, 1] }, inside), false);
  assert.equal(drop(edit, { newType: "rows" }, { list: inside, index: 0 }), edit);
});

test("Enter on the palette adds into a selected group, after a selected field, else at the page's end", () => {
  assert.deepEqual(insertionGap({ ...edit, selected: [...LIST, 1] }, 0), { list: [...LIST, 1, "fields"], index: 1 });
  assert.deepEqual(insertionGap({ ...edit, selected: [...LIST, 1, "fields", 0] }, 0), { list: [...LIST, 1, "fields"], index: 1 });
  assert.deepEqual(insertionGap(edit, 0), { list: LIST, index: 2 });
});

test("another type keeps what it knows and drops the rest", () => {
  const field: Field = { name: "a", type: "text", label: zh("a"), settings: { maximumLength: "20", pattern: "x" }, required: "true" };
  const changed = withType(field, typeOf("multiline"));
  assert.deepEqual(changed.settings, { maximumLength: "20" });
  assert.equal(changed.required, "true");
  assert.equal(withType(field, typeOf("note")).settings, undefined);
});

test("a function is put in with the caret between its brackets, a name parted by a space", () => {
  assert.deepEqual(insertAt("年龄 >=", 5, 5, "age()"), { text: "年龄 >= age()", caret: 10 });
  assert.deepEqual(insertAt("age()", 4, 4, "生日"), { text: "age(生日)", caret: 6 });
  assert.deepEqual(insertAt("年令 > 3", 0, 2, "年龄"), { text: "年龄 > 3", caret: 2 });
});

test("the picker offers members of groups, a row's own fields in its logic, materials in rules only", () => {
  const names = (path: Path) => namesAt(definition, path).map((entry) => entry.name).filter((name) => !name.startsWith("applicant."));
  assert.deepEqual(names([...LIST, 1, "visible"]), ["人员", "地址", "地址.区县"]);
  assert.deepEqual(names([...LIST, 0, "fields", 0, "visible"]), ["岗位", "人员", "地址", "地址.区县"]);
  assert.deepEqual(names(["rules", 0, "when"]), ["人员", "地址", "地址.区县", "materials.lease"]);
});

test("a condition put together from lists is written in the language of expressions", () => {
  assert.equal(conditionText("年龄", "number", "ge", "60", "zh-CN"), "年龄 >= 60");
  assert.equal(conditionText("年龄", "number", "ge", "六十", "zh-CN"), undefined);
  assert.equal(conditionText("性别", "choice", "eq", "1", "zh-CN"), "性别 == '1'");
  assert.equal(conditionText("迁入", "date", "le", "2026-11-24", "zh-CN"), "迁入 <= 日期('2026-11-24')");
  assert.equal(conditionText("项目", "choices", "lacks", "3", "zh-CN"), "!('3' in 项目)");
  assert.equal(conditionText("人员", "rows", "ge", "2", "zh-CN"), "行数(人员) >= 2");
  assert.equal(conditionText("照片", "text", "absent", "", "zh-CN"), "!已填(照片)");
  assert.equal(conditionText("同意", "boolean", "no", "", "zh-CN"), "!同意");
  assert.equal(conditionText("同意", "boolean", "yes", "", "zh-CN"), "同意");
  assert.equal(conditionText("照片", "text", "absent", "", "en"), "!present(照片)");
  assert.equal(conditionText("名", "text", "eq", "O'Hara", "zh-CN"), `名 == "O'Hara"`);
});

test("“and” takes what was written before as a whole", () => {
  assert.equal(joined("", "a > 1", "and"), "a > 1");
  assert.equal(joined("a > 1 || b > 1", "c > 1", "and"), "(a > 1 || b > 1) && c > 1");
  assert.equal(joined("a > 1 && b > 1", "c > 1", "or"), "a > 1 && b > 1 || c > 1");
});

test("conditions are about fields, the kind of applicant and, in rules, materials", () => {
  const subjects = subjectsAt(definition, ["rules", 0, "when"]);
  assert.deepEqual(subjects.map(({ name, kind }) => `${name} ${kind}`), ["人员 rows", "地址.区县 text", "applicant.kind choice", "materials.lease choice"]);
});

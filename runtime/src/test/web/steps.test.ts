import assert from "node:assert/strict";
import { test } from "node:test";
import { hasMistakes, isPassedBy, reachOf, stepsOf } from "../../main/web/apply/steps.ts";
import { FormState, type FormView, type Wire } from "../../main/web/form.ts";

const label = { "zh-CN": "标签" };
const always: Wire = { ast: { kind: "literal", type: "boolean", value: true }, dependencies: [] };
const present = (name: string): Wire => ({
  ast: { kind: "call", function: "present", arguments: [{ kind: "name", name }] },
  dependencies: [name],
});

/** Two pages, the second only for those with an employer, and one material, needed always unless said otherwise. */
function applying(required: Wire | null = always): FormState {
  const page = (id: string, name: string, visible: Wire | null) => ({
    id,
    title: label,
    visible,
    sections: [{ id: `${id}-s`, title: label, fields: [{ name, type: "text", label, required: name === "姓名" ? always : null }] }],
  });
  const view: FormView = {
    code: "x",
    codeLists: {},
    form: { pages: [page("person", "姓名", null), page("work", "单位", present("姓名"))] },
    materials: [{ id: "lease", name: label, required }],
  };
  return new FormState(view, { today: "2026-11-24" });
}

test("the steps are the visible pages, the materials and the review", () => {
  const state = applying();
  assert.deepEqual(stepsOf(state).map(({ id }) => id), ["person", ":materials", ":review"]);
  state.set("/answers/姓名", "张秀兰");
  assert.deepEqual(stepsOf(state).map(({ id }) => id), ["person", "work", ":materials", ":review"]);
});

test("one may go on as far as there is nothing to mend", () => {
  const state = applying();
  assert.equal(reachOf(state, stepsOf(state)), 0);
  state.set("/answers/姓名", "张秀兰");
  assert.equal(reachOf(state, stepsOf(state)), 2, "the material is missing");
  assert.ok(hasMistakes(state, stepsOf(state)[2]!));
  state.materials.value = { lease: "uploaded" };
  assert.equal(reachOf(state, stepsOf(state)), 3);
});

test("materials that only others have to hand in do not stand in the way until one is given", () => {
  const state = applying(present("姓名"));
  const materials = () => stepsOf(state).find(({ kind }) => kind === "materials")!;
  assert.ok(isPassedBy(state, materials()));
  state.materials.value = { lease: "uploaded" };
  assert.ok(!isPassedBy(state, materials()));
  state.materials.value = {};
  state.set("/answers/姓名", "张秀兰");
  assert.ok(!isPassedBy(state, materials()), "needed now");
  const optional = applying(null);
  assert.ok(!isPassedBy(optional, stepsOf(optional).find(({ kind }) => kind === "materials")!), "whoever wants to may hand it in");
});

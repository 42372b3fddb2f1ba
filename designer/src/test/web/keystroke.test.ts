import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type BigForm, FORMS, keystrokes, shown } from "./keystroke.ts";

/** What `./miaopi bench expressions` measures in the browser: the right values, and nothing more than needed. */

assert.ok(existsSync(FORMS), `${FORMS} is missing: run the Java tests of expressions first`);
const forms: Record<string, BigForm> = JSON.parse(readFileSync(FORMS, "utf8"));

for (const [name, form] of Object.entries(forms)) {
  test(`a keystroke in the form ${name} comes to what the server comes to`, () => {
    const { state } = shown(form);
    state.set(form.path, form.typed);
    const values = state.fields.map((node) => [node.field.name, String(node.value.value)]);
    assert.deepEqual(
      values,
      form.fields.map(({ name, value }) => [name, value]),
    );
  });

  test(`a keystroke in the form ${name} draws only what it changed`, () => {
    const { state, redrawn } = shown(form);
    const before = redrawn();
    state.set(form.path, form.typed);
    assert.ok(redrawn() - before <= form.dependants + 1);
    assert.ok(redrawn() > before);
  });

  test(`keystrokes in the form ${name} are timed`, () => {
    const times = keystrokes(form, 3);
    assert.equal(times.length, 3);
    assert.ok(times.every((time) => time > 0));
  });
}

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Calendar, type Json, writeValue } from "../../../../expressions/src/main/web/index.ts";
import { evaluateForm, type Answers, type Applicant, type FormView, type Materials } from "../../main/web/form/index.ts";

/** The vectors that the server's evaluator has passed; JUnit writes them with the compiled view. */
const VECTORS = "designer/target/form";

interface Vectors {
  readonly name: string;
  readonly view: FormView;
  readonly cases: readonly {
    readonly answers: Answers;
    readonly applicant: Applicant;
    readonly today: string;
    readonly calendar?: Calendar;
    readonly materials?: Materials;
    readonly expected: {
      readonly values: Json;
      readonly visible?: readonly string[];
      readonly required: readonly string[];
      readonly readOnly: readonly string[];
      readonly errors: readonly { readonly path: string; readonly code: string }[];
    };
  }[];
}

const sorted = (paths: readonly string[]) => [...paths].sort();

for (const file of readdirSync(VECTORS)) {
  const { name, view, cases } = JSON.parse(readFileSync(`${VECTORS}/${file}`, "utf8")) as Vectors;
  test(name, () => {
    assert.notEqual(cases.length, 0, file);
    for (const { answers, applicant, today, calendar, materials, expected } of cases) {
      const given = `${file}: ${JSON.stringify(answers)}`;
      const result = evaluateForm(view, answers, applicant, today, materials, calendar);
      assert.deepEqual(writeValue(result.values), expected.values, given);
      if (expected.visible) assert.deepEqual(sorted(result.visible), sorted(expected.visible), given);
      assert.deepEqual(sorted(result.required), sorted(expected.required), given);
      assert.deepEqual(sorted(result.readOnly), sorted(expected.readOnly), given);
      assert.deepEqual(result.errors.map(({ path, code }) => ({ path, code })), expected.errors, given);
    }
  });
}

test("every vector of the source is there", () => {
  assert.deepEqual(readdirSync(VECTORS).sort(), readdirSync("designer/src/test/resources/form").sort());
});

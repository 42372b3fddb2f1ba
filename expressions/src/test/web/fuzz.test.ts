import assert from "node:assert/strict";
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { type Ast, type Calendar, evaluate, type Json, readValue, type Type, writeValue } from "../../main/web/index.ts";

/** Evaluates the programs of chance that JUnit's DifferentialTest wrote down with what the server found. */

interface Program {
  seed: number;
  source: string;
  ast: Ast;
  runs: { values: Record<string, Json>; today: string; calendar?: Calendar; result: Json }[];
}

const WRITTEN = "expressions/target/fuzz.jsonl";

assert.ok(existsSync(WRITTEN), `${WRITTEN} is missing: run the Java tests of expressions first`);

test("the browser agrees with the server on whatever chance writes", async () => {
  let types: Record<string, Type> | undefined;
  let evaluations = 0;
  for await (const line of createInterface({ input: createReadStream(WRITTEN) })) {
    if (types === undefined) {
      types = JSON.parse(line) as Record<string, Type>;
      continue;
    }
    const { seed, source, ast, runs } = JSON.parse(line) as Program;
    for (const { values, result, ...rest } of runs) {
      const read = Object.entries(values).map(([name, json]) => [name, readValue(types![name]!, json)]);
      const got = JSON.stringify(writeValue(evaluate(ast, { values: Object.fromEntries(read), ...rest })));
      const wanted = JSON.stringify(result);
      const report = () =>
        `the smallest by running JUnit's DifferentialTest with -Dfuzz.seed=${seed} and this again\n${source}\n` +
        `with ${JSON.stringify(values)} on ${rest.today}: ${got}, not ${wanted}`;
      if (got !== wanted) assert.fail(report());
      evaluations++;
    }
  }
  assert.ok(evaluations > 0);
});

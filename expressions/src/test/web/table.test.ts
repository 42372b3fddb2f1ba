import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Json, readValue, type Type, writeValue } from "../../main/web/index.ts";
import { decide, type TableWire } from "../../main/web/table.ts";

/** Runs the tables and answers of JUnit's TwinTest, which wrote down what the server decided. */

interface Case {
  table: string;
  tree: TableWire;
  names: Record<string, Type>;
  values: Record<string, Json>;
  today: string;
  outputs: Record<string, Json>;
  matched: number[];
  conflict: string | null;
}

const DECIDED = "expressions/target/tables.json";

assert.ok(existsSync(DECIDED), `${DECIDED} is missing: run the Java tests of expressions first`);

test("tables decide in the browser as on the server", () => {
  const cases: Case[] = JSON.parse(readFileSync(DECIDED, "utf8"));
  assert.ok(cases.length > 50);
  for (const { table, tree, names, values, today, ...expected } of cases) {
    const read = Object.entries(names).map(([name, type]) => [name, readValue(type, values[name])]);
    const { outputs, matched, conflict } = decide(tree, { values: Object.fromEntries(read), today });
    const got = { outputs: writeValue(outputs), matched, conflict };
    assert.deepEqual(got, expected, `${table} with ${JSON.stringify(values)}`);
  }
});

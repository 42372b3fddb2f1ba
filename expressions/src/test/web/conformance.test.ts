import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Ast, type Calendar, type Environment, evaluate, type Json, readValue, type Type, writeValue } from "../../main/web/index.ts";

/** Runs the vectors as JUnit compiled them, so that the twin evaluates the very tree of the server. */

interface Vector {
  source: string;
  names?: Record<string, Type>;
  values?: Record<string, Json>;
  today?: string;
  calendar?: Calendar;
  type: Type;
  result: Json;
  ast?: Ast;
  dependencies?: string[];
}

const COMPILED = "expressions/target/conformance";
const SOURCES = "expressions/src/test/resources/conformance";

function environmentOf({ names = {}, values = {}, today = "2026-11-24", calendar }: Vector): Environment {
  const read = Object.entries(names).map(([name, type]) => [name, readValue(type, values[name])]);
  return { values: Object.fromEntries(read), today, ...(calendar && { calendar }) };
}

assert.ok(existsSync(COMPILED), `${COMPILED} is missing: run the Java tests of expressions first`);

for (const file of readdirSync(SOURCES)) {
  const written: Vector[] = JSON.parse(readFileSync(`${SOURCES}/${file}`, "utf8")).vectors;

  test(`conformance: ${file.replace(".json", "")}`, () => {
    const compiled: Vector[] = JSON.parse(readFileSync(`${COMPILED}/${file}`, "utf8")).vectors;
    assert.deepEqual(
      compiled.map(({ ast: _, dependencies: __, ...vector }) => vector),
      written,
      `${COMPILED}/${file} is stale: run the Java tests of expressions again`,
    );
    const differences = compiled.flatMap((vector) => {
      assert.ok(vector.ast, `no ast: ${vector.source}`);
      const got = JSON.stringify(writeValue(evaluate(vector.ast, environmentOf(vector))));
      const wanted = JSON.stringify(vector.result);
      return got === wanted ? [] : [`${vector.source} with ${JSON.stringify(vector.values)}: ${got}, not ${wanted}`];
    });
    assert.deepEqual(differences, []);
  });
}

import { Decimal } from "./decimal.ts";
import { same } from "./functions/comparison.ts";
import { type Environment, evaluate, type Value, type Wire } from "./index.ts";

/** A decision table as the server compiled it; every cell is an expression, cells that ask nothing are left out. */
export interface TableWire {
  hitPolicy: "UNIQUE" | "FIRST" | "ANY" | "COLLECT" | "SUM" | "MIN" | "MAX" | "COUNT";
  inputs: { name: string; expression: Wire }[];
  outputs: { name: string; allowed?: Wire }[];
  aggregate?: Wire;
  rules: { conditions: Wire[]; results: (Wire | null)[] }[];
}

/** What a table decided: `matched` are numbers of rules from 1, `conflict` the code of what keeps them apart. */
export interface Decision {
  outputs: Record<string, Value>;
  matched: number[];
  conflict: string | null;
}

/** Decides as the server does; never throws on data. */
export function decide(table: TableWire, environment: Environment): Decision {
  const computed = table.inputs.map(({ name, expression }) => [name, evaluate(expression.ast, environment)]);
  const inside = { ...environment, values: { ...environment.values, ...Object.fromEntries(computed) } };
  const matched = matching(table, inside);
  const results = matched.map((rule) => resultsOf(table, rule, inside));
  const conflict = conflictOf(table, results);
  return {
    outputs: Object.fromEntries(table.outputs.map(({ name }, i) => [name, outputOf(table, results.map((it) => it[i]!), conflict)])),
    matched: matched.map((rule) => rule + 1),
    conflict,
  };
}

function matching({ hitPolicy, rules }: TableWire, environment: Environment): number[] {
  const matches = rules.map(({ conditions }) => conditions.every(({ ast }) => evaluate(ast, environment) === true));
  const indices = rules.map((_, rule) => rule).filter((rule) => matches[rule]);
  return hitPolicy === "FIRST" ? indices.slice(0, 1) : indices;
}

/** A result that is not allowed is null. */
function resultsOf({ outputs, rules }: TableWire, rule: number, environment: Environment): Value[] {
  return outputs.map(({ name, allowed }, i) => {
    const result = rules[rule]!.results[i];
    const value = result ? evaluate(result.ast, environment) : null;
    if (value === null || allowed === undefined) return value;
    const fits = evaluate(allowed.ast, { ...environment, values: { [name]: value } });
    return fits === true ? value : null;
  });
}

function conflictOf({ hitPolicy }: TableWire, results: Value[][]): string | null {
  if (results.length < 2) return null;
  if (hitPolicy === "UNIQUE") return "table.unique.several";
  const conflict = results.some((row) => row.some((value, i) => differ(value, results[0]![i]!)));
  return hitPolicy === "ANY" && conflict ? "table.any.differ" : null;
}

function differ(one: Value, other: Value): boolean {
  return one === null || other === null ? one !== other : !same(one, other);
}

function outputOf({ hitPolicy, aggregate }: TableWire, column: Value[], conflict: string | null): Value {
  if (hitPolicy === "COUNT") return Decimal.parse(String(column.length));
  if (aggregate) return evaluate(aggregate.ast, { values: { results: column }, today: "1970-01-01" });
  if (hitPolicy === "COLLECT") return column;
  return conflict === null ? (column[0] ?? null) : null;
}

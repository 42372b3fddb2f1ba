import { Decimal } from "./decimal.ts";
import { Duration } from "./duration.ts";
import { aggregates, sorting } from "./functions/aggregates.ts";
import { arithmetic } from "./functions/arithmetic.ts";
import { parseDate } from "./functions/calendar.ts";
import { comparison, type Ordered } from "./functions/comparison.ts";
import { dates, yearsBetween } from "./functions/dates.ts";
import { identity } from "./functions/identity.ts";
import { logic } from "./functions/logic.ts";
import { number } from "./functions/number.ts";
import { type End, within } from "./functions/range.ts";
import { text } from "./functions/text.ts";
import { WEEKDAYS, workdays } from "./functions/workdays.ts";
import type { Ast, Environment, Operation, Value } from "./value.ts";
import { readText } from "./wire.ts";

export { Decimal } from "./decimal.ts";
export { Duration } from "./duration.ts";
export { dayNumber, parseDate, plusDays, plusMonths } from "./functions/calendar.ts";
export type { Ast, Calendar, Environment, Value, Wire } from "./value.ts";
export { readValue, writeValue, type Json, type Type } from "./wire.ts";

/** Where a node stands: the row at hand and, around it, the frame of the aggregate. */
interface Frame {
  environment: Environment;
  row: Value;
  outer: Frame | null;
  /** How many rows the aggregates around it visit: each times those around it. */
  visits: number;
}

/** An aggregate that would visit more rows is null: rows within rows multiply. */
const MOST_VISITS = 100_000;

const operations: Record<string, Operation> = {
  ...number,
  ...arithmetic,
  ...comparison,
  ...dates,
  ...identity,
  ...text,
  not: (a: boolean) => !a,
};

/** The value of an expression that the server compiled; never throws on data, null = not answered. */
export function evaluate(ast: Ast, environment: Environment): Value {
  return valueOf(ast, { environment, row: null, outer: null, visits: 1 });
}

function valueOf(ast: Ast, frame: Frame): Value {
  switch (ast.kind) {
    case "literal":
      return literal(ast);
    case "name":
      return fieldOf(frame.environment.values, ast.name);
    case "member":
      return fieldOf(valueOf(ast.of, frame), ast.name);
    case "row":
      return fieldOf(outwards(frame, ast.up).row, ast.name);
    case "list":
      return ast.items.map((item) => valueOf(item, frame));
    case "call":
      return call(ast.function, ast.arguments.map((argument) => valueOf(argument, frame)), frame);
    case "within":
      return between(ast, frame);
    case "aggregate":
      return aggregate(ast, frame);
  }
}

function literal({ type, value }: Ast & { kind: "literal" }): Value {
  if (typeof value !== "string" || type === "null") return value;
  return type === "decimal" ? Decimal.parse(value) : readText(type, value);
}

function between(ast: Ast & { kind: "within" }, frame: Frame): Value {
  const end = (at?: Ast) => at && (valueOf(at, frame) as End);
  const value = valueOf(ast.value, frame) as Ordered | null;
  return within(value, [end(ast.from), ast.fromIncluded], [end(ast.to), ast.toIncluded]);
}

/** A field of a group that is its own: a name such as `constructor` finds nothing. */
function fieldOf(group: Value, name: string): Value {
  if (group === null || typeof group !== "object" || group instanceof Decimal || group instanceof Duration) return null;
  return (Object.hasOwn(group, name) ? (group as Record<string, Value>)[name] : null) ?? null;
}

function outwards(frame: Frame, up: number): Frame {
  return up === 0 || frame.outer === null ? frame : outwards(frame.outer, up - 1);
}

function call(name: string, values: Value[], { environment: { today, calendar = WEEKDAYS } }: Frame): Value {
  if (Object.hasOwn(logic, name)) return logic[name]!(values);
  if (Object.hasOwn(aggregates, name)) return overList(name, values);
  if (values.includes(null)) return null;
  if (name === "today") return parseDate(today);
  if (name === "age") return parseDate(today) && yearsBetween(values[0] as string, today);
  if (Object.hasOwn(workdays, name)) return workdays[name]!(calendar, ...(values as never[]));
  if (!Object.hasOwn(operations, name)) throw new Error(`unknown function ${name}`);
  return operations[name]!(...(values as [never]));
}

/** One list, null counting as none, or several values that must all be answered. */
function overList(name: string, values: Value[]): Value {
  const [list] = values;
  if (values.length === 1) return aggregates[name]!(Array.isArray(list) ? list : []);
  return values.includes(null) ? null : aggregates[name]!(values);
}

function aggregate(ast: Ast & { kind: "aggregate" }, frame: Frame): Value {
  const table = valueOf(ast.rows, frame);
  const rows = Array.isArray(table) ? table : [];
  const { body, function: name } = ast;
  if (body === undefined) return aggregates[name]!(rows);
  const visits = frame.visits * rows.length;
  if (visits > MOST_VISITS) return null;
  const inside = (row: Value) => valueOf(body, { environment: frame.environment, row, outer: frame, visits });
  if (name === "filter") return rows.filter((row) => inside(row) === true);
  const entries = rows.map(inside);
  if (Object.hasOwn(sorting, name)) return sorting[name]!(entries, rows);
  return aggregates[name]!(name === "count" ? entries.filter((entry) => entry === true) : entries);
}

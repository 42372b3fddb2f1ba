import type { Decimal } from "./decimal.ts";
import type { Duration } from "./duration.ts";

/** A value of the language; null = not answered, a date or time is its ISO text, rows are a list of groups. */
export type Value = boolean | Decimal | Duration | string | Value[] | { [name: string]: Value } | null;

/** The types of single values, as the server calls them. */
export type Simple = "boolean" | "decimal" | "text" | "date" | "dateTime" | "months" | "days";

/** A checked expression as the server compiled it: every name resolved, every type known. */
export type Ast =
  | { kind: "literal"; type: Simple | "null"; value: boolean | string | null }
  | { kind: "name"; name: string }
  | { kind: "member"; of: Ast; name: string }
  | { kind: "row"; name: string; up: number }
  | { kind: "list"; items: Ast[] }
  | { kind: "call"; function: string; arguments: Ast[] }
  | { kind: "within"; value: Ast; from?: Ast; fromIncluded?: boolean; to?: Ast; toIncluded?: boolean }
  | { kind: "aggregate"; function: string; rows: Ast; body?: Ast };

/** An expression on the wire, with the top-level names that it depends on. */
export interface Wire {
  ast: Ast;
  dependencies: string[];
}

/** Which days offices work, beside Monday to Friday: ISO dates of holidays, and of weekend days that make up for them. */
export interface Calendar {
  daysOff: string[];
  workingDays: string[];
}

/** What an expression is evaluated with; `today` is an ISO date. */
export interface Environment {
  values: Record<string, Value>;
  today: string;
  calendar?: Calendar;
}

/** A function whose arguments are all answered and, by the server's check, of its types. */
export type Operation = (argument: never, ...more: never[]) => Value;

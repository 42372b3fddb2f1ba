import type { Decimal } from "./decimal.ts";

/** A value of the language; null = not answered, a date is its ISO text, rows are a list of groups. */
export type Value = boolean | Decimal | string | Value[] | { [name: string]: Value } | null;

/** A checked expression as the server compiled it: every name resolved, every type known. */
export type Ast =
  | { kind: "literal"; type: "boolean" | "decimal" | "text" | "date" | "null"; value: boolean | string | null }
  | { kind: "name"; name: string }
  | { kind: "member"; of: Ast; name: string }
  | { kind: "row"; name: string; up: number }
  | { kind: "list"; items: Ast[] }
  | { kind: "call"; function: string; arguments: Ast[] }
  | { kind: "aggregate"; function: string; rows: Ast; body?: Ast };

/** An expression on the wire, with the top-level names that it depends on. */
export interface Wire {
  ast: Ast;
  dependencies: string[];
}

/** What an expression is evaluated with; `today` is an ISO date. */
export interface Environment {
  values: Record<string, Value>;
  today: string;
}

/** A function whose arguments are all answered and, by the server's check, of its types. */
export type Operation = (argument: never, ...more: never[]) => Value;

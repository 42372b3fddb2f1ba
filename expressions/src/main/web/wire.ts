import { Decimal } from "./decimal.ts";
import { Duration } from "./duration.ts";
import { parseDate, parseDateTime } from "./functions/calendar.ts";
import type { Simple, Value } from "./value.ts";

export type Json = boolean | number | string | null | Json[] | { [name: string]: Json };

/** A type of the language as definitions and vectors write it. */
export type Type =
  | Simple
  | { choice: string[] }
  | { list: Type }
  | { rows: Record<string, Type> }
  | { group: Record<string, Type> };

/** Reads a value from JSON: a decimal from its text or a number; null for what is not of the type. */
export function readValue(type: Type, json: Json | undefined): Value {
  if (json === undefined || json === null || json === "") return null;
  if (type === "boolean") return typeof json === "boolean" ? json : null;
  if (type === "decimal") return typeof json === "string" || typeof json === "number" ? Decimal.parse(String(json)) : null;
  if (typeof type === "string") return typeof json === "string" ? readText(type, json) : null;
  if ("choice" in type) return typeof json === "string" && type.choice.includes(json) ? json : null;
  if ("group" in type) return readGroup(type.group, json);
  if (!Array.isArray(json)) return null;
  return json.map((entry) => ("list" in type ? readValue(type.list, entry) : readGroup(type.rows, entry)));
}

/** What is a text on the wire; of a literal too. */
export function readText(type: Simple, text: string): Value {
  if (type === "text") return text;
  if (type === "date") return parseDate(text);
  if (type === "dateTime") return parseDateTime(text);
  const duration = Duration.parse(text);
  return duration?.unit === type ? duration : null;
}

function readGroup(fields: Record<string, Type>, json: Json): Value {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return null;
  const own = (name: string) => (Object.hasOwn(json, name) ? json[name] : null);
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, readValue(type, own(name))]));
}

/** Writes a value as JSON: a decimal as its plain text, a duration as ISO 8601. */
export function writeValue(value: Value): Json {
  if (value instanceof Decimal || value instanceof Duration) return value.toString();
  if (Array.isArray(value)) return value.map(writeValue);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, writeValue(field)]));
}

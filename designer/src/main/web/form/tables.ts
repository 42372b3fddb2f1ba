/** The decision tables of a form being filled in: each decides anew only when an answer that it reads has changed. */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Value } from "../../../../../expressions/src/main/web/index.ts";
import { decide } from "../../../../../expressions/src/main/web/table.ts";
import type { FormState } from "./state.ts";
import type { TableView, Wire } from "./view.ts";

export type Decided = ReadonlySignal<Record<string, Value>>;

export function decidedBy(table: TableView, form: FormState): Decided {
  const names = namesIn(table);
  return computed(() => decide(table, form.environment(names)).outputs);
}

/** What came of the tables, by name; without results that have no value. */
export function decisionsOf(tables: ReadonlyMap<string, Decided>): Record<string, Value> {
  const known = (outputs: Record<string, Value>) => Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== null));
  return Object.fromEntries([...tables].map(([name, { value }]) => [name, known(value)]));
}

function namesIn({ inputs, rules }: TableView): readonly string[] {
  const cells = rules.flatMap(({ conditions, results }) => [...conditions, ...results.filter((result): result is Wire => result !== null)]);
  const read = [...inputs.map(({ expression }) => expression), ...cells].flatMap(({ dependencies }) => dependencies);
  return [...new Set(read)];
}

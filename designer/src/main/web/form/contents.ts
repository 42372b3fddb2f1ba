import { signal, type ReadonlySignal } from "@preact/signals";
import type { Value } from "../../../../../expressions/src/main/web/index.ts";
import { FieldNode } from "./node.ts";
import type { FormState } from "./state.ts";
import type { Answer, Answers, FieldView } from "./view.ts";

/** Where a field stands: in the form itself, in a group or in a row. */
export interface Container {
  readonly form: FormState;
  readonly visible: ReadonlySignal<boolean>;
  /** What its fields' paths begin with. */
  readonly path: string;
  /** What its fields' ids on the page begin with; unlike the path it stays when a row before it goes. */
  readonly id: string;
  /** For a row: the field whose row it is, and which one, from 1. */
  readonly row?: { readonly field: FieldView; readonly number: number } | null;
  /** The value that a name has in the expressions of its fields. */
  lookup(name: string): Value;
}

/** The fields of a group or of one row: in their expressions its own names come first, then those around it. */
export class Contents implements Container {
  readonly fields: readonly FieldNode[];
  /** True if the answer given for it was no object. */
  readonly malformed = signal(false);
  /** Each value is read when it is asked for, so that a field may be computed from others of its own table. */
  readonly values: Value;

  constructor(
    private readonly owner: FieldNode,
    readonly id: string,
    private readonly place: (contents: Contents) => string,
  ) {
    this.fields = nodesOf(owner.field.fields, this);
    const values = this.fields.map((node) => [node.field.name, { enumerable: true, get: () => node.value.value }] as const);
    this.values = Object.defineProperties({}, Object.fromEntries(values)) as Value;
  }

  get form(): FormState {
    return this.owner.container.form;
  }

  get visible(): ReadonlySignal<boolean> {
    return this.owner.visible;
  }

  get path(): string {
    return this.place(this);
  }

  get row() {
    const index = this.owner.rows.value.indexOf(this);
    return index < 0 ? (this.owner.container.row ?? null) : { field: this.owner.field, number: index + 1 };
  }

  lookup(name: string): Value {
    const own = this.fields.find((node) => node.field.name === name);
    return own ? own.value.value : this.owner.container.lookup(name);
  }

  set(answer: Answer): void {
    const given: Answers = isObject(answer) ? answer : {};
    this.malformed.value = answer !== null && !isObject(answer);
    for (const node of this.fields) node.set(given[node.field.name] ?? null);
  }
}

export function nodesOf(fields: readonly FieldView[] | undefined, container: Container): readonly FieldNode[] {
  return (fields ?? []).map((field) => new FieldNode(field, container));
}

/** By name; what is hidden or has no value is left out. */
export function valuesOf(nodes: readonly FieldNode[]): Record<string, Value> {
  const entries = nodes.map((node) => [node.field.name, valueOf(node)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

function valueOf(node: FieldNode): Value {
  const value = node.value.value;
  if (value === null || node.contents.length === 0) return value;
  const contents = node.contents.map(({ fields }) => valuesOf(fields));
  return node.group ? contents[0]! : contents;
}

/** As they are sent: what is computed is not, what is hidden is, so that it comes back when shown again. */
export function answersOf(nodes: readonly FieldNode[]): Answers {
  const entries = nodes.map((node) => [node.field.name, node.toAnswer()] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Answer] => entry[1] !== undefined));
}

function isObject(answer: Answer): answer is Answers {
  return typeof answer === "object" && answer !== null && !Array.isArray(answer);
}

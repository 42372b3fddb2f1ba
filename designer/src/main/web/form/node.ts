/**
 * One question of a form being filled in: its answer and all that follows from it, each as a signal.
 * An expression depends on the names that it reads, so a change recomputes only what it touches,
 * and only the components that show it draw again.
 */
import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import { Decimal, type Value } from "../../../../../expressions/src/main/web/index.ts";
import { text } from "../base/language.ts";
import { answersOf, Contents, type Container } from "./contents.ts";
import { typeOf } from "./fields/index.ts";
import type { FieldType, Reading } from "./fields/type.ts";
import { fieldError, type Mistake } from "./mistakes.ts";
import type { Answer, Code, FieldError, FieldView, Wire } from "./view.ts";

const faultless: readonly FieldError[] = [];

export class FieldNode {
  readonly type: FieldType;
  readonly id: string;
  readonly codes: readonly Code[];
  /** As entered. Of a group and of rows null, unless it had the wrong shape. */
  readonly answer = signal<Answer>(null);
  /** True once the applicant has left the field or asked to go on: mistakes are shown from then. */
  readonly touched = signal(false);
  /** What the server said of this answer, until it changes. */
  readonly refusal = signal<string | null>(null);
  /** What is inside a group; null for all other types. */
  readonly group: Contents | null;
  readonly rows = signal<readonly Contents[]>([]);

  readonly visible = computed(() => this.container.visible.value && this.holds(this.field.visible, true));
  readonly readOnly = computed(() => Boolean(this.field.computed) || this.holds(this.field.readOnly, false));
  readonly required = computed(() => this.holds(this.field.required, false));
  private readonly reading = computed(() => this.read());
  /** Null while hidden. */
  readonly value: ReadonlySignal<Value> = computed(() => (this.visible.value ? this.reading.value.value : null));
  /** What is wrong with this answer itself; the fields in a group or in rows have their own. */
  readonly errors = computed(() => (this.visible.value ? this.check() : faultless));
  /** The mistake to show, once it is time to, in the reader's language. */
  readonly shownError = computed(() => this.refusal.value ?? (this.touched.value ? this.firstError() : null));
  private rowsMade = 0;

  constructor(
    readonly field: FieldView,
    readonly container: Container,
  ) {
    this.type = typeOf(field.type);
    this.id = `${container.id}-${field.name}`;
    this.codes = (field.options && container.form.view.codeLists?.[field.options]) || [];
    this.group = this.type.shape === "group" ? new Contents(this, this.id, () => this.path) : null;
  }

  /** As in the server's problems: "/answers/从业人员/0/姓名". */
  get path(): string {
    return `${this.container.path}/${this.field.name}`;
  }

  /** What is known of the applicant for this field; null if nothing is. */
  get known(): string | null {
    const attribute = this.field.prefill?.replace(/^identity\./, "");
    return (attribute && this.container.form.applicant[attribute]) || null;
  }

  /** True while the value is what is known of the applicant. */
  get isPrefilled(): boolean {
    return this.known !== null && (this.isFixed || this.answer.value === this.known);
  }

  /** Takes an answer as it is on the wire, with all that it contains. */
  set(answer: Answer): void {
    batch(() => {
      this.refusal.value = null;
      if (this.group) return this.group.set(answer);
      if (this.type.shape === "rows") return this.setRows(answer);
      this.answer.value = answer;
    });
  }

  addRow(): Contents {
    const row = this.newRow();
    this.refusal.value = null;
    this.rows.value = [...this.rows.value, row];
    return row;
  }

  removeRow(row: Contents): void {
    this.refusal.value = null;
    this.rows.value = this.rows.value.filter((each) => each !== row);
  }

  /** The answer as it is on the wire; undefined for what is computed and for notes. */
  toAnswer(): Answer | undefined {
    if (this.field.computed || this.type.shape === "note") return undefined;
    if (this.group) return answersOf(this.group.fields);
    if (this.type.shape === "rows") return this.rows.value.map((row) => answersOf(row.fields));
    return this.answer.value;
  }

  /** What a group or rows hold. */
  get contents(): readonly Contents[] {
    return this.group ? [this.group] : this.rows.value;
  }

  /** This field and all that it holds. */
  *all(): Generator<FieldNode> {
    yield this;
    for (const { fields } of this.contents) for (const node of fields) yield* node.all();
  }

  /** The mistakes of this field and of all that it holds, in the order of the document. */
  *allErrors(): Generator<FieldError> {
    if (!this.visible.value) return;
    yield* this.errors.value;
    for (const contents of this.contents) {
      if (contents.malformed.value && !this.group) yield fieldError(contents.path, this.field.label, { words: "type" });
      for (const node of contents.fields) yield* node.allErrors();
    }
  }

  private setRows(answer: Answer): void {
    const rows: readonly Answer[] = Array.isArray(answer) ? answer : [];
    this.answer.value = Array.isArray(answer) ? null : answer;
    this.rows.value = rows.map((given) => this.newRow(given));
  }

  /** A row that is not yet among the rows. */
  newRow(given: Answer = null): Contents {
    const row = new Contents(this, `${this.id}-${this.rowsMade++}`, (self) => `${this.path}/${this.rows.value.indexOf(self)}`);
    row.set(given);
    return row;
  }

  /** Read-only and known of the applicant: the identity's word counts, whatever was entered. */
  private get isFixed(): boolean {
    return Boolean(this.field.prefill) && this.readOnly.value;
  }

  private read(): Reading {
    if (this.field.computed) return { value: this.run(this.field.computed) };
    if (this.group) return { value: this.group.values, ...(this.group.malformed.value && wrongType) };
    if (this.type.shape === "rows") {
      return { value: this.rows.value.map((row) => row.values), ...(this.answer.value !== null && wrongType) };
    }
    const answer = this.isFixed ? this.known : this.answer.value;
    if (answer === null || answer === "") return { value: this.type.unanswered ?? null };
    return this.type.read(answer, this.codes);
  }

  private check(): readonly FieldError[] {
    const { value, mistake } = this.reading.value;
    const { field, type } = this;
    if (mistake) return [this.error(mistake)];
    if (isEmpty(value) && this.required.value) return [this.error({ words: type.missing ?? "required" })];
    const limit = value === null || field.computed ? undefined : type.check?.(value, field);
    if (limit) return [this.error(limit)];
    const failed = field.validations?.find((validation) => this.run(validation.when) === false);
    return failed ? [{ path: this.path, code: "validation", message: failed.message }] : faultless;
  }

  private firstError(): string | null {
    const [first] = this.errors.value;
    return first ? text(first.message) : null;
  }

  private error(mistake: Mistake): FieldError {
    return fieldError(this.path, this.field.label, mistake);
  }

  private holds(expression: Wire | null | undefined, otherwise: boolean): boolean {
    return expression ? this.run(expression) === true : otherwise;
  }

  private run(expression: Wire): Value {
    return this.container.form.run(expression, this.container);
  }
}

const wrongType = { mistake: { words: "type" } } as const;

/** A box that is not ticked, a group without a value and no rows are empty too. */
function isEmpty(value: Value): boolean {
  if (value === null || typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && !(value instanceof Decimal) && Object.values(value).every(isEmpty);
}

/**
 * A form being filled in.
 *
 *   const state = new FormState(view, { answers, applicant, today, files });
 *   state.set("/answers/联系电话", "13800000000");   // paths are those of the server's problems
 *   state.answers.value                      // as they are sent: PUT …/answers, submit
 *   state.result.value                       // values, visible, required, readOnly, errors
 *   state.pages.value                        // the visible pages
 *   if (state.showErrors(page)) …            // going on: true if the page has mistakes, which now show
 *   state.refuse(problem.problems)           // 422: what the server found stands at the fields
 */
import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import { evaluate, type Calendar, type Environment, type Value } from "../../../../../expressions/src/main/web/index.ts";
import type { Problem } from "../base/http.ts";
import { answersOf, nodesOf, valuesOf, type Container } from "./contents.ts";
import { materialErrors } from "./materials.ts";
import type { FieldNode } from "./node.ts";
import { decidedBy, decisionsOf, type Decided } from "./tables.ts";
import type { Answer, Answers, Applicant, FieldError, FormResult, FormView, Materials, PageView, SectionView, Wire } from "./view.ts";

/** How photos are kept: by the server in the portal, in memory in the designer's preview. */
export interface Files {
  upload(path: string, file: File, onProgress: (share: number) => void): Promise<{ readonly id: string }>;
  /** The address of the picture. */
  url(id: string): string;
}

export interface FormOptions {
  readonly answers?: Answers;
  readonly applicant?: Applicant;
  /** ISO date: what `today()` means. */
  readonly today: string;
  /** Absent where the form counts no working days. */
  readonly calendar?: Calendar | undefined;
  readonly materials?: Materials;
  readonly files?: Files;
}

export interface SectionNode {
  readonly section: SectionView;
  readonly visible: ReadonlySignal<boolean>;
  readonly fields: readonly FieldNode[];
}

export interface PageNode {
  readonly page: PageView;
  readonly visible: ReadonlySignal<boolean>;
  readonly sections: readonly SectionNode[];
}

export class FormState implements Container {
  private static count = 0;
  readonly id = `form${FormState.count++}`;
  readonly path = "/answers";
  readonly form = this;
  readonly visible = signal(true);
  readonly applicant: Applicant;
  readonly today: string;
  readonly calendar: Calendar | undefined;
  readonly files: Files | undefined;
  /** What has been handed in; the portal keeps it up to date. */
  readonly materials;
  /** All pages; `pages` are those to be shown. */
  readonly allPages: readonly PageNode[];
  readonly fields: readonly FieldNode[];

  readonly pages = computed(() => this.allPages.filter((page) => page.visible.value));
  readonly answers = computed(() => answersOf(this.fields));
  /** The materials that have to be handed in, as things stand. */
  readonly neededMaterials = computed(() => (this.view.materials ?? []).filter(({ required }) => required && this.run(required) === true));
  readonly result = computed(() => this.collect());

  /** The last time that the applicant asked to go on: of one page, or of all. */
  readonly attempt = signal<{ readonly page: PageNode | undefined } | null>(null);
  private readonly byName = new Map<string, FieldNode>();
  private readonly tables: ReadonlyMap<string, Decided>;

  constructor(
    readonly view: FormView,
    options: FormOptions,
  ) {
    this.applicant = options.applicant ?? {};
    this.today = options.today;
    this.calendar = options.calendar;
    this.files = options.files;
    this.materials = signal<Materials>(options.materials ?? {});
    this.tables = new Map(view.tables?.map((table) => [table.name, decidedBy(table, this)]));
    this.allPages = view.form.pages.map((page) => this.pageNode(page));
    this.fields = this.allPages.flatMap(fieldsOf);
    for (const node of this.fields) this.byName.set(node.field.name, node);
    for (const node of this.fields) node.set(options.answers?.[node.field.name] ?? null);
  }

  node(path: string): FieldNode | undefined {
    let nodes = this.fields;
    let found: FieldNode | undefined;
    for (const step of path.split("/").slice(2)) {
      const row = found?.rows.value[Number(step)];
      found = row ? found : nodes.find((node) => node.field.name === step);
      nodes = row?.fields ?? found?.group?.fields ?? [];
    }
    return found;
  }

  set(path: string, answer: Answer): void {
    this.node(path)?.set(answer);
  }

  /** Shows the mistakes of a page, or of all visible ones; true if there are any. */
  showErrors(page?: PageNode): boolean {
    batch(() => {
      this.attempt.value = { page };
      for (const node of this.nodesOn(page)) node.touched.value = true;
    });
    return this.shownErrors(page).length > 0;
  }

  /** All mistakes of a page, or of all visible ones, shown or not. */
  errorsOn(page?: PageNode): readonly FieldError[] {
    return (page ? fieldsOf(page) : this.fields).flatMap((node) => [...node.allErrors()]);
  }

  /** The mistakes that stand at the fields now, in the order of the fields. */
  shownErrors(page?: PageNode): readonly ShownError[] {
    return this.nodesOn(page).flatMap((node) => (node.shownError.value ? [{ node, message: node.shownError.value }] : []));
  }

  /** Puts the server's problems at the fields; gives back those that belong to no field. */
  refuse(problems: readonly Problem[]): readonly Problem[] {
    this.attempt.value = { page: undefined };
    return problems.filter((problem) => {
      const node = this.node(problem.path);
      if (!node) return true;
      node.refusal.value = problem.message;
      return false;
    });
  }

  pageOf(node: FieldNode): PageNode | undefined {
    return this.allPages.find((page) => fieldsOf(page).some((field) => [...field.all()].includes(node)));
  }

  run(expression: Wire, container: Container = this): Value {
    return evaluate(expression.ast, this.environment(expression.dependencies, container));
  }

  environment(names: readonly string[], container: Container = this): Environment {
    const values = Object.fromEntries(names.map((name) => [name, container.lookup(name)]));
    const { today, calendar } = this;
    return { values, today, ...(calendar && { calendar }) };
  }

  lookup(name: string): Value {
    if (name === "applicant") return known(this.applicant);
    if (name === "materials") return known(this.materials.value);
    return (this.byName.get(name)?.value ?? this.tables.get(name))?.value ?? null;
  }

  private nodesOn(page: PageNode | undefined): readonly FieldNode[] {
    const fields = page ? fieldsOf(page) : this.fields;
    return fields.flatMap((node) => [...node.all()]).filter((node) => node.visible.value);
  }

  private collect(): FormResult {
    const nodes = this.nodesOn(undefined);
    const pathsWhere = (holds: (node: FieldNode) => boolean) => nodes.filter(holds).map((node) => node.path);
    const needed = this.neededMaterials.value.map((material) => `/materials/${material.id}`);
    return {
      values: { ...valuesOf(this.fields), ...decisionsOf(this.tables) },
      visible: [...this.visibleParts(), ...pathsWhere(() => true)],
      required: [...pathsWhere((node) => node.required.value), ...needed],
      readOnly: pathsWhere((node) => node.readOnly.value),
      errors: [...this.errorsOn(), ...materialErrors(this)],
    };
  }

  private visibleParts(): readonly string[] {
    return this.pages.value.flatMap(({ page, sections }) => {
      const shown = sections.filter((section) => section.visible.value);
      return [`/pages/${page.id}`, ...shown.map(({ section }) => `/pages/${page.id}/${section.id}`)];
    });
  }

  private pageNode(page: PageView): PageNode {
    const visible = this.visibility(page.visible, this.visible);
    return { page, visible, sections: page.sections.map((section) => this.sectionNode(section, visible)) };
  }

  private sectionNode(section: SectionView, page: ReadonlySignal<boolean>): SectionNode {
    const visible = this.visibility(section.visible, page);
    const container: Container = { form: this, visible, path: this.path, id: this.id, lookup: (name) => this.lookup(name) };
    return { section, visible, fields: nodesOf(section.fields, container) };
  }

  private visibility(expression: Wire | null | undefined, around: ReadonlySignal<boolean>): ReadonlySignal<boolean> {
    return computed(() => around.value && (!expression || this.run(expression) === true));
  }
}

export interface ShownError {
  readonly node: FieldNode;
  readonly message: string;
}

function fieldsOf(page: PageNode): readonly FieldNode[] {
  return page.sections.flatMap((section) => section.fields);
}

function known(given: Readonly<Record<string, string | null | undefined>>): Value {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? null]));
}

/** The item being edited: its states, its selection, its saving; all components of the page read it. */
import { batch, computed, effect, signal, untracked } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { designer, type FitWarning, type FunctionInfo, type ItemDraft, type TemplateInfo } from "../api/designer.ts";
import { language, type Problem } from "../base/index.ts";
import { completeCase, completeDefinition } from "../model/complete.ts";
import type { Draft } from "../model/definition.ts";
import { change, changeCases, select, type Edit } from "../model/edit.ts";
import { formPlaceOf } from "../model/fields.ts";
import { redo, seal, start, step, undo, type History } from "../model/history.ts";
import { at, parsePointer, samePath, toPointer, type Path } from "../model/pointer.ts";
import { keepInAddress, partInAddress, partOf, type Part } from "./parts.ts";
import { Saving } from "./saving.ts";

/** A place to bring the caret to, with the range that is wrong there. */
export interface Goal {
  readonly path: Path;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

export class Workbench {
  private readonly history;
  readonly edit = computed<Edit>(() => this.history.value.present);
  readonly definition = computed(() => this.edit.value.definition);
  readonly cases = computed(() => this.edit.value.cases);
  readonly selected = computed(() => this.edit.value.selected);
  readonly canUndo = computed(() => this.history.value.past.length > 0);
  readonly canRedo = computed(() => this.history.value.future.length > 0);
  readonly part = signal<Part>(partInAddress());
  readonly goal = signal<Goal | undefined>(undefined);
  readonly functions = signal<readonly FunctionInfo[]>([]);
  readonly template = signal<TemplateInfo | null>(null);
  readonly publishedVersion = signal<number | null>(null);
  /** What this page has just published, until another part is opened; not fresh where nothing had changed since. */
  readonly justPublished = signal<{ readonly version: number; readonly fresh: boolean } | undefined>(undefined);
  /** Counts the templates taken in: pictures made from the one before are out of date. */
  readonly templateStamp = signal(0);
  readonly saving: Saving;
  /** What the saved form allows and the template has no room for; undefined until that is known. */
  readonly fit = signal<readonly FitWarning[] | undefined>(undefined);
  /** The one that the certificate's picture shows. */
  readonly trial = signal<FitWarning | undefined>(undefined);
  readonly problems = computed<readonly Problem[]>(() => [...this.saving.problems.value, ...(this.fit.value ?? [])]);
  private readonly draft = computed<Draft>(() => ({ definition: this.definition.value, cases: this.cases.value }));

  constructor(
    readonly code: string,
    item: ItemDraft,
  ) {
    this.history = signal<History<Edit>>(start({ definition: completeDefinition(item.definition), cases: item.cases.map(completeCase) }));
    this.template.value = item.template ?? null;
    this.publishedVersion.value = item.publishedVersion ?? null;
    this.saving = new Saving(code, item.revision, () => this.draft.value);
    let known = this.draft.value;
    effect(() => {
      const draft = this.draft.value;
      if (draft === known) return;
      const before = known;
      known = draft;
      untracked(() => {
        this.saving.forget(before);
        this.saving.changed();
      });
    });
    effect(() => keepInAddress(this.part.value));
    effect(() => {
      if (this.saving.state.value.kind === "saved" && this.templateStamp.value >= 0 && language.value) untracked(() => void this.askFit());
    });
    let words = language.value;
    effect(() => {
      if (language.value !== words) void this.saving.check();
      words = language.value;
    });
  }

  /** One step that can be undone; steps with the same merge key in a row count as one. */
  run(command: (edit: Edit) => Edit, merge?: string): void {
    this.history.value = step(this.history.value, command(this.edit.value), merge);
  }

  change(path: Path, value: unknown): void {
    this.run((edit) => change(edit, path, value), toPointer(path));
  }

  changeCases(path: Path, value: unknown): void {
    this.run((edit) => changeCases(edit, path, value), `/cases${toPointer(path)}`);
  }

  select(path: Path | undefined): void {
    if (samePath(path, this.selected.value)) return;
    const history = seal(this.history.value);
    this.history.value = { ...history, present: select(history.present, path) };
  }

  undo(): void {
    this.history.value = undo(this.history.value);
  }

  redo(): void {
    this.history.value = redo(this.history.value);
  }

  /** Ends the run of merged changes, so that the next typing is a step of its own. */
  seal(): void {
    this.history.value = seal(this.history.value);
  }

  value<T>(path: Path): T | undefined {
    return at<T>(this.definition.value, path);
  }

  problemsAt(path: Path): readonly Problem[] {
    const pointer = toPointer(path);
    return this.saving.problems.value.filter((problem) => problem.path === pointer || problem.path.startsWith(`${pointer}/`));
  }

  private async askFit(): Promise<void> {
    const fit = await designer.fit(this.code).catch(() => undefined);
    if (this.saving.state.value.kind !== "saved") return;
    batch(() => {
      this.fit.value = fit;
      this.trial.value = fit?.find((one) => one.subject === this.trial.value?.subject && one.variant === this.trial.value.variant);
    });
  }

  /** Shows what has no room in the certificate's picture. */
  look(warning: FitWarning | undefined): void {
    batch(() => {
      if (warning) this.part.value = "certificate";
      this.trial.value = warning;
    });
  }

  /** Opens the part where a problem is and brings the caret to it. */
  goTo(problem: Problem): void {
    const path = parsePointer(problem.path);
    batch(() => {
      this.part.value = partOf(path);
      this.select(placeOf(path));
      this.goal.value = { path, start: problem.start, end: problem.end };
    });
  }

  open(part: Part): void {
    batch(() => {
      this.part.value = part;
      this.select(undefined);
    });
  }

  async takeTemplate(file: File, onProgress: (share: number) => void): Promise<void> {
    await this.adoptTemplate(await designer.putTemplate(this.code, file, onProgress));
  }

  /** Takes a template to start from, written for the fields as they are saved. */
  async startFrom(starter: string): Promise<void> {
    await this.saving.flush();
    await this.adoptTemplate(await designer.start(this.code, starter));
  }

  private async adoptTemplate({ problems }: { readonly problems: readonly Problem[] }): Promise<void> {
    await this.saving.flush();
    const item = await designer.item(this.code);
    batch(() => {
      this.saving.adopt(item.revision);
      this.saving.problems.value = problems;
      this.template.value = item.template ?? null;
      this.templateStamp.value += 1;
    });
    await this.saving.check();
  }
}

function placeOf(path: Path): Path | undefined {
  if (path[0] === "form") return formPlaceOf(path);
  return typeof path[1] === "number" ? path.slice(0, 2) : undefined;
}

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error("outside of an item's page");
  return workbench;
}

/** An application being filled in: its form, where one stands, what is saved, and handing it in. */
import { batch, computed, effect, signal, untracked } from "@preact/signals";
import { portal } from "../api/portal.ts";
import type { Application, StoredFile } from "../api/types.ts";
import { ProblemError, type Problem } from "../base.ts";
import { FormState, type Answers, type FormView } from "../form.ts";
import { go, place } from "../shell/location.ts";
import { Attempt } from "./attempt.ts";
import { Saving } from "./saving.ts";
import { isPassedBy, reachOf, stepsOf, type FillingStep } from "./steps.ts";

export class Filling {
  readonly id: string;
  readonly state: FormState;
  readonly saving: Saving<Answers>;
  readonly files = signal<readonly StoredFile[]>([]);
  readonly pledged = signal(false);
  /** Material problems by id; shown once the applicant has asked to go on or the server refused. */
  readonly materialProblems = signal<Readonly<Record<string, string>>>({});
  readonly materialsAsked = signal(false);
  readonly pledgeProblem = signal<string | null>(null);
  /** What the server said that belongs to no place on the page. */
  readonly otherProblems = signal<readonly Problem[]>([]);
  readonly failure = signal<ProblemError | null>(null);
  readonly submitting = signal(false);
  readonly steps = computed(() => stepsOf(this.state));
  readonly reach = computed(() => reachOf(this.state, this.steps.value));
  readonly index = computed(() => this.indexAsked());
  readonly needsPledge = computed(() => Object.values(this.state.materials.value).includes("committed"));
  private readonly attempt = new Attempt();
  private readonly stop: () => void;

  constructor(
    readonly application: Application,
    readonly view: FormView,
    today: string,
    private readonly onSubmitted: (application: Application) => void,
  ) {
    this.id = application.id;
    this.files.value = application.files;
    const { answers, applicant, calendar, materials } = application;
    this.state = new FormState(view, {
      answers,
      applicant,
      materials,
      today,
      calendar,
      files: {
        upload: (path, file, onProgress) => portal.attach(this.id, { field: path.replace(/^\/answers\//, "") }, file, onProgress),
        url: (id) => portal.fileAddress(this.id, id),
      },
    });
    this.saving = new Saving(application.revision, {
      current: () => this.state.answers.peek(),
      send: (draft, revision) => portal.save(this.id, draft, revision),
      later: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      now: () => new Date(),
    });
    this.stop = this.saveOnChange();
  }

  get step(): FillingStep {
    return this.steps.value[this.index.value]!;
  }

  goTo(step: FillingStep): void {
    go(`/apply/${encodeURIComponent(this.id)}?step=${encodeURIComponent(step.id)}`);
  }

  /** The next step, unless there is something to mend on this one. */
  next(): void {
    const { step } = this;
    void this.saving.flush();
    if (step.kind === "page" && this.state.showErrors(step.page)) return;
    if (step.kind === "materials" && this.showMaterialProblems()) return;
    const following = this.steps.value.slice(this.index.value + 1).find(this.isOnTheWay);
    if (following) this.goTo(following);
  }

  back(): void {
    const before = this.steps.value.slice(0, this.index.value).findLast(this.isOnTheWay);
    if (before) this.goTo(before);
  }

  private readonly isOnTheWay = (step: FillingStep) => !isPassedBy(this.state, step);

  async submit(): Promise<void> {
    if (this.submitting.value) return;
    batch(() => {
      this.failure.value = null;
      this.otherProblems.value = [];
      this.pledgeProblem.value = null;
    });
    if (this.needsPledge.value && !this.pledged.value) {
      this.pledgeProblem.value = "";
      return;
    }
    const body = { answers: this.state.answers.value, pledge: this.needsPledge.value && this.pledged.value };
    this.submitting.value = true;
    try {
      await this.saving.flush();
      if (this.saving.state.value.kind === "stale") return;
      const submitted = await portal.submit(this.id, body, this.attempt.keyFor(body));
      this.saving.end();
      this.onSubmitted(submitted);
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      await this.refused(problem);
    } finally {
      this.submitting.value = false;
    }
  }

  /** Takes the application as the server has it, after a material came or went. */
  adopt({ materials, files }: Pick<Application, "materials" | "files">): void {
    batch(() => {
      this.state.materials.value = materials;
      this.files.value = files;
    });
  }

  close(): void {
    this.stop();
    if (this.saving.isPending) void this.saving.flush();
  }

  private showMaterialProblems(): boolean {
    this.materialsAsked.value = true;
    return this.state.neededMaterials.value.some(({ id }) => !this.state.materials.value[id]);
  }

  private async refused(problem: ProblemError): Promise<void> {
    if (problem.status === 409) {
      const now = await portal.application(this.id).catch(() => null);
      if (now && now.state !== this.application.state) return this.onSubmitted(now);
    }
    batch(() => {
      this.failure.value = problem;
      this.place(problem.problems);
    });
  }

  private place(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    const left = this.state.refuse(problems);
    const material = (path: string) => /^\/materials\/([^/]+)$/.exec(path)?.[1];
    this.materialProblems.value = Object.fromEntries(left.flatMap((each) => (material(each.path) ? [[material(each.path)!, each.message]] : [])));
    this.pledgeProblem.value = left.find(({ path }) => path === "/pledge")?.message ?? null;
    this.otherProblems.value = left.filter(({ path }) => !material(path) && path !== "/pledge");
  }

  private indexAsked(): number {
    const asked = place.value.search.get("step");
    const index = this.steps.value.findIndex((step) => step.id === asked);
    return Math.max(0, Math.min(index, this.reach.value));
  }

  private saveOnChange(): () => void {
    let first = true;
    return effect(() => {
      void this.state.answers.value;
      if (!first) untracked(() => this.saving.changed());
      first = false;
    });
  }
}

/** Keeps the draft on the server up to date: one save at a time, a moment after the last change. */
import { signal } from "@preact/signals";
import { designer } from "../api/designer.ts";
import { ProblemError, type Problem } from "../base/index.ts";
import { withoutBlanks } from "../model/blanks.ts";
import type { Draft } from "../model/definition.ts";
import { stillTrue } from "../model/problems.ts";

export type SaveState =
  | { readonly kind: "saved"; readonly at?: Date }
  | { readonly kind: "changed" | "saving" | "stale" }
  | { readonly kind: "failed"; readonly detail: string };

const PAUSE = 700;

export class Saving {
  readonly state = signal<SaveState>({ kind: "saved" });
  readonly problems = signal<readonly Problem[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly code: string,
    private revision: number,
    /** What would be saved now; its identity tells whether it changed meanwhile. */
    private readonly current: () => Draft,
  ) {}

  /** Drops at once what was said of a value that has changed since. */
  forget(checked: Draft): void {
    this.problems.value = stillTrue(this.problems.value, checked, this.current());
  }

  changed(): void {
    if (this.state.value.kind === "stale") return;
    this.state.value = { kind: "changed" };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Resolves once all that is changed so far is saved or has failed; true if it is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.state.value.kind === "changed" || this.state.value.kind === "failed") {
      this.running = this.save().finally(() => (this.running = undefined));
      await this.running;
    }
    return this.state.value.kind === "saved";
  }

  /** After somebody else saved: puts this draft over theirs. */
  async overwrite(): Promise<void> {
    this.revision = (await designer.item(this.code)).revision;
    this.state.value = { kind: "changed" };
    await this.flush();
  }

  /** The server counted on without this page's saving, as it does for a new template. */
  adopt(revision: number): void {
    this.revision = revision;
  }

  async check(): Promise<void> {
    this.problems.value = await designer.problems(this.code);
  }

  private async save(): Promise<void> {
    const draft = this.current();
    this.state.value = { kind: "saving" };
    try {
      const answer = await designer.save(this.code, { ...draft, definition: withoutBlanks(draft.definition) }, this.revision);
      this.revision = answer.revision;
      this.problems.value = stillTrue(answer.problems, draft, this.current());
      if (draft === this.current()) this.state.value = { kind: "saved", at: new Date() };
      else this.changed();
    } catch (failure) {
      this.fail(failure as ProblemError);
    }
  }

  private fail(failure: ProblemError): void {
    if (failure.status === 409) {
      this.state.value = { kind: "stale" };
      return;
    }
    if (failure.problems?.length) this.problems.value = failure.problems;
    this.state.value = { kind: "failed", detail: failure.detail || failure.message };
  }
}

/** Keeps the draft on the server up to date: one save at a time, a moment after the last change. */
import { signal } from "@preact/signals";
import { ProblemError } from "../base.ts";

export type SaveState =
  | { readonly kind: "saved"; readonly at: Date | null }
  | { readonly kind: "changed" | "saving" | "offline" | "stale" | "ended" }
  | { readonly kind: "failed"; readonly status: number; readonly detail: string };

/** How a draft is sent, and how time passes; the page's own in use, at will in tests. */
export interface SavingOptions<Draft> {
  /** What would be saved now; its identity tells whether it changed meanwhile. */
  readonly current: () => Draft;
  readonly send: (draft: Draft, revision: number) => Promise<{ readonly revision: number }>;
  readonly later: (milliseconds: number, work: () => void) => () => void;
  readonly now: () => Date;
}

const PAUSE = 800;
const RETRY = 3000;

export class Saving<Draft> {
  readonly state = signal<SaveState>({ kind: "saved", at: null });
  private cancel = () => {};
  private running: Promise<void> | null = null;

  constructor(
    private revision: number,
    private readonly options: SavingOptions<Draft>,
  ) {}

  changed(): void {
    if (this.isOver) return;
    if (this.state.value.kind !== "offline") this.state.value = { kind: "changed" };
    this.plan(PAUSE);
  }

  /** Resolves once all that is changed so far is saved or has failed; true if it is saved. */
  async flush(): Promise<boolean> {
    this.cancel();
    while (this.running) await this.running;
    if (this.isPending) {
      this.running = this.save().finally(() => (this.running = null));
      await this.running;
    }
    return this.state.value.kind === "saved";
  }

  /** True while something would be lost if the page were closed. */
  get isPending(): boolean {
    return ["changed", "saving", "offline", "failed"].includes(this.state.value.kind);
  }

  /** Nothing more is saved: it has been submitted. */
  end(): void {
    this.cancel();
    this.state.value = { kind: "ended" };
  }

  private get isOver(): boolean {
    return this.state.value.kind === "stale" || this.state.value.kind === "ended";
  }

  private plan(milliseconds: number): void {
    this.cancel();
    this.cancel = this.options.later(milliseconds, () => void this.flush());
  }

  private async save(): Promise<void> {
    const draft = this.options.current();
    this.state.value = { kind: "saving" };
    try {
      this.revision = (await this.options.send(draft, this.revision)).revision;
      if (this.state.peek().kind === "ended") return;
      this.state.value = { kind: "saved", at: this.options.now() };
      if (draft !== this.options.current()) this.changed();
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure;
      this.fail(failure);
    }
  }

  private fail(failure: ProblemError): void {
    if (this.state.peek().kind === "ended") return;
    if (failure.status === 409) {
      this.state.value = { kind: "stale" };
    } else if (failure.status === 0) {
      this.state.value = { kind: "offline" };
      this.plan(RETRY);
    } else {
      this.state.value = { kind: "failed", status: failure.status, detail: failure.detail };
    }
  }
}

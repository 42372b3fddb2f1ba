/** The stages that an applicant sees between submitting and the certificate, as the server reports them. */
import type { State, StateChange } from "../api/types.ts";

export const stageNames = ["submit", "check", "decide", "issue"] as const;
export type StageName = (typeof stageNames)[number];
export type StageState = "waiting" | "working" | "done" | "returned" | "failed";

export interface Stage {
  readonly name: StageName;
  readonly state: StageState;
  /** When it was done; ISO instant. */
  readonly at: string | null;
}

const ends: Readonly<Record<StageName, State>> = { submit: "SUBMITTED", check: "VERIFIED", decide: "DECIDED", issue: "DELIVERED" };
const halts: Partial<Record<State, StageState>> = { RETURNED: "returned", REJECTED: "failed", REFERRED: "waiting" };

/** What has happened since the last submission. */
export function stagesOf(state: State, steps: readonly StateChange[]): readonly Stage[] {
  const since = steps.slice(Math.max(0, steps.findLastIndex((step) => step.state === "SUBMITTED")));
  const done = stageNames.map((name) => since.find((step) => step.state === ends[name])?.at ?? null);
  const next = done.findIndex((at) => at === null);
  return stageNames.map((name, index) => ({ name, at: done[index] ?? null, state: stateAt(index, next, state) }));
}

function stateAt(index: number, next: number, state: State): StageState {
  if (next < 0 || index < next) return "done";
  if (index > next) return "waiting";
  return halts[state] ?? "working";
}

/** What is worth telling in seconds; longer than this a person was asked. */
const MOST_SECONDS = 120;

/** Seconds from submitting to the last step, with one decimal under ten; null before there are two steps or after minutes. */
export function secondsTaken(steps: readonly StateChange[]): string | null {
  const since = steps.slice(Math.max(0, steps.findLastIndex((step) => step.state === "SUBMITTED")));
  const [first] = since;
  const last = since.at(-1);
  if (!first || !last || first === last) return null;
  const seconds = (Date.parse(last.at) - Date.parse(first.at)) / 1000;
  if (!(seconds <= MOST_SECONDS)) return null;
  return seconds < 10 ? Math.max(0.1, seconds).toFixed(1) : String(Math.round(seconds));
}

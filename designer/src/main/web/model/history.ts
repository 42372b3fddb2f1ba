/** States that can be gone back to. Changes with the same merge key in a row (typing in one box) are one step. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  readonly merge?: string | undefined;
}

const LIMIT = 200;

export function start<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

export function step<T>(history: History<T>, next: T, merge?: string): History<T> {
  if (next === history.present) return history;
  if (merge !== undefined && merge === history.merge) return { ...history, present: next, future: [] };
  return { past: [...history.past, history.present].slice(-LIMIT), present: next, future: [], merge };
}

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}

/** Ends the run of merged changes, e.g. when a box loses the focus. */
export function seal<T>(history: History<T>): History<T> {
  return history.merge === undefined ? history : { ...history, merge: undefined };
}

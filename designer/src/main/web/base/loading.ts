/** What is asked of the server while a page stands: loading, loaded or failed. */
import { signal, type Signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ProblemError } from "./http.ts";

export interface Loading<T> {
  readonly value: Signal<T | null>;
  readonly failure: Signal<ProblemError | null>;
  /** Asks again; what is shown stays until the answer is there. */
  readonly load: () => Promise<void>;
}

let signedOut: () => unknown = () => undefined;

/** What to do when the server no longer knows who asks. */
export function whenSignedOut(act: () => unknown): void {
  signedOut = act;
}

/** Asks when the component appears and whenever one of `about` changes; a late answer to an old question is dropped. */
export function useLoading<T>(ask: () => Promise<T>, about: readonly unknown[]): Loading<T> {
  const loading = useMemo(() => start(ask), about);
  useEffect(() => void loading.load(), [loading]);
  return loading;
}

function start<T>(ask: () => Promise<T>): Loading<T> {
  const value = signal<T | null>(null);
  const failure = signal<ProblemError | null>(null);
  const load = async () => {
    try {
      value.value = await ask();
      failure.value = null;
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      failure.value = problem;
      if (problem.status === 401) await signedOut();
    }
  };
  return { value, failure, load };
}

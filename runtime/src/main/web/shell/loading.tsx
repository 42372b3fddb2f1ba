/** What is asked of the server while a page stands: loading, loaded or failed. */
import { signal, type Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { ProblemError, Skeleton } from "../base.ts";
import { reloadSession } from "./account.ts";
import { Failure } from "./Failure.tsx";
import { PageTitle } from "./PageTitle.tsx";

export interface Loading<T> {
  readonly value: Signal<T | null>;
  readonly failure: Signal<ProblemError | null>;
  /** Asks again; what is shown stays until the answer is there. */
  readonly load: () => Promise<void>;
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
      if (problem.status === 401) await reloadSession();
    }
  };
  return { value, failure, load };
}

export interface LoadedProps<T> {
  of: Loading<T>;
  lines?: number;
  /** The page's heading as long as the content, which has its own, is not there. */
  title?: string;
  children: (value: T) => ComponentChildren;
}

/** The content once it is there; before that grey lines, or what went wrong and a way to try again. */
export function Loaded<T>({ of, lines = 6, title, children }: LoadedProps<T>) {
  const failure = of.failure.value;
  const value = of.value.value;
  if (value === null) {
    return (
      <>
        {title && <PageTitle hidden>{title}</PageTitle>}
        {failure ? <Failure problem={failure} onRetry={of.load} /> : <Skeleton lines={lines} />}
      </>
    );
  }
  return (
    <>
      {failure && <Failure problem={failure} onRetry={of.load} />}
      {children(value)}
    </>
  );
}

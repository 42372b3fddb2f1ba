/** How a page shows what it asks of the server. */
import type { ComponentChildren } from "preact";
import { Skeleton, type Loading } from "../base.ts";
import { Failure } from "./Failure.tsx";
import { PageTitle } from "./PageTitle.tsx";

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

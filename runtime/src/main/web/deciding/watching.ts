/** Asks how an application stands: soon at first, then less often, until nothing more happens by itself. */
import { useEffect, useState } from "preact/hooks";
import { portal } from "../api/portal.ts";
import type { Application } from "../api/types.ts";
import { ProblemError } from "../base.ts";
import { isUnderWay } from "../shell/states.ts";

const SOONEST = 300;
const LATEST = 2000;

/** Milliseconds before the next question. */
export function nextPause(last: number | null): number {
  return last === null ? SOONEST : Math.min(LATEST, Math.round(last * 1.3));
}

export interface Watched {
  readonly application: Application;
  /** Set while the server cannot be asked; it goes on being asked. */
  readonly failure: ProblemError | null;
}

export function useWatched(given: Application): Watched {
  const [watched, setWatched] = useState<Watched>({ application: given, failure: null });
  useEffect(() => watch(given, setWatched), [given]);
  return watched;
}

function watch(given: Application, tell: (watched: Watched) => void): () => void {
  let known = given;
  let timer: ReturnType<typeof setTimeout>;
  let over = false;
  const ask = async (pause: number) => {
    try {
      known = await portal.application(known.id);
      if (!over) tell({ application: known, failure: null });
    } catch (failure) {
      if (!over && failure instanceof ProblemError) tell({ application: known, failure });
    }
    plan(nextPause(pause));
  };
  const plan = (pause: number) => {
    if (!over && isUnderWay(known.state)) timer = setTimeout(() => void ask(pause), pause);
  };
  tell({ application: known, failure: null });
  plan(nextPause(null));
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

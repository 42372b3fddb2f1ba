/** What comes of a scanned code: first what it proves by itself, then what the server knows. */
import { ProblemError } from "../base.ts";
import { portal } from "../api/portal.ts";
import type { Verification } from "../api/types.ts";
import { readProof, type ProofVerdict } from "../proof.ts";
import { keptKeys, loadKeys } from "./keys.ts";

/** Who stands at a counter waits no longer for a server that does not answer. */
const PATIENCE = 6_000;

export interface Checked {
  readonly local: ProofVerdict;
  /** When the keys were loaded, ISO. */
  readonly keysOf: string;
  /** "asking" while the server is asked, "silent" if it does not answer or need not be asked. */
  readonly server: Verification | "asking" | "silent";
}

/** Throws ProblemError where no keys were ever loaded and none can be. */
export async function* checkCode(code: string): AsyncGenerator<Checked> {
  const kept = keptKeys();
  let { keys, at } = kept ?? (await loadKeys());
  let local = await readProof(code, keys, today());
  if (kept && local.verdict === "unknownKey") {
    ({ keys, at } = (await answer(loadKeys())) ?? kept);
    local = await readProof(code, keys, today());
  }
  if (!("proof" in local)) return yield { local, keysOf: at, server: "silent" };
  yield { local, keysOf: at, server: "asking" };
  const server = await answer(portal.verify(local.proof.identifier));
  yield { local, keysOf: at, server: server ?? "silent" };
  if (kept) await answer(loadKeys());
}

/** Null if no answer comes in time. */
function answer<T>(asked: Promise<T>): Promise<T | null> {
  const silence = new Promise<null>((give) => setTimeout(() => give(null), PATIENCE));
  const refused = (problem: unknown) => {
    if (problem instanceof ProblemError) return null;
    throw problem;
  };
  return Promise.race([asked.catch(refused), silence]);
}

/** The day in China. */
function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

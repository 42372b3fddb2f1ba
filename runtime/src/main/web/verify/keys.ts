/** The published keys, kept on the device so that codes can be checked where no server is in reach. */
import { http } from "../base.ts";
import type { PublishedKey } from "../proof.ts";

const ADDRESS = "/.well-known/jwks.json";
const PLACE = "miaopi.keys";

export interface KeptKeys {
  readonly keys: readonly PublishedKey[];
  /** When they were loaded, ISO. */
  readonly at: string;
}

/** Null if none were ever loaded here, or what is kept is none. */
export function keptKeys(): KeptKeys | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? "null") as KeptKeys | null;
    return kept && Array.isArray(kept.keys) && typeof kept.at === "string" ? kept : null;
  } catch {
    return null;
  }
}

/** From the server; throws ProblemError where it is out of reach. */
export async function loadKeys(): Promise<KeptKeys> {
  const { keys } = await http.get<{ keys: readonly PublishedKey[] }>(ADDRESS);
  const kept = { keys, at: new Date().toISOString() };
  try {
    localStorage.setItem(PLACE, JSON.stringify(kept));
  } catch {
    // a device that keeps nothing asks again the next time
  }
  return kept;
}

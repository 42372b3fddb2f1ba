/** Who is signed in; null until the server has said it. */
import { computed, signal } from "@preact/signals";
import { ProblemError, renewSession, session, whenSignedOut, type Session } from "../base.ts";

export const current = signal<Session | null>(null);
export const sessionFailure = signal<ProblemError | null>(null);
export const user = computed(() => current.value?.user ?? null);

export function hasRole(role: string): boolean {
  return user.value?.roles.includes(role) ?? false;
}

export async function loadSession(): Promise<void> {
  await take(session());
}

/** After signing in or out, or when the server no longer knows the session. */
export async function reloadSession(): Promise<void> {
  await take(renewSession());
}

whenSignedOut(reloadSession);

async function take(asked: Promise<Session>): Promise<void> {
  try {
    current.value = await asked;
    sessionFailure.value = null;
  } catch (failure) {
    sessionFailure.value = failure as ProblemError;
  }
}

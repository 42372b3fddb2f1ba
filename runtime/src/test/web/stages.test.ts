import assert from "node:assert/strict";
import { test } from "node:test";
import type { State, StateChange } from "../../main/web/api/types.ts";
import { secondsTaken, stagesOf } from "../../main/web/deciding/stages.ts";
import { nextPause } from "../../main/web/deciding/watching.ts";

/** States that were come into, one second apart. */
function history(...states: State[]): StateChange[] {
  return states.map((state, second) => ({ state, at: new Date(second * 1000).toISOString() }));
}

const shown = (...states: State[]) => stagesOf(states.at(-1)!, history(...states)).map((stage) => stage.state);

test("each stage is done when the server says so, and the next one is at work", () => {
  assert.deepEqual(shown("DRAFT", "SUBMITTED"), ["done", "working", "waiting", "waiting"]);
  assert.deepEqual(shown("DRAFT", "SUBMITTED", "VERIFIED"), ["done", "done", "working", "waiting"]);
  assert.deepEqual(shown("DRAFT", "SUBMITTED", "VERIFIED", "DECIDED", "PREPARED", "SEALED"), ["done", "done", "done", "working"]);
  assert.deepEqual(shown("DRAFT", "SUBMITTED", "VERIFIED", "DECIDED", "PREPARED", "SEALED", "DELIVERED"), ["done", "done", "done", "done"]);
});

test("a rejection and a return stop at the decision; a referral waits there", () => {
  assert.deepEqual(shown("DRAFT", "SUBMITTED", "VERIFIED", "REJECTED"), ["done", "done", "failed", "waiting"]);
  assert.deepEqual(shown("DRAFT", "SUBMITTED", "VERIFIED", "RETURNED"), ["done", "done", "returned", "waiting"]);
  assert.deepEqual(shown("DRAFT", "SUBMITTED", "VERIFIED", "REFERRED"), ["done", "done", "waiting", "waiting"]);
});

test("after a return only the new submission counts", () => {
  assert.deepEqual(shown("DRAFT", "SUBMITTED", "VERIFIED", "RETURNED", "SUBMITTED"), ["done", "working", "waiting", "waiting"]);
  assert.equal(secondsTaken(history("DRAFT", "SUBMITTED", "VERIFIED", "RETURNED", "SUBMITTED", "VERIFIED", "DECIDED")), "2.0");
});

test("the time taken is told in seconds, and not at all when a person was asked", () => {
  const from = (state: State, milliseconds: number): StateChange => ({ state, at: new Date(milliseconds).toISOString() });
  assert.equal(secondsTaken([from("SUBMITTED", 0), from("DELIVERED", 20)]), "0.1");
  assert.equal(secondsTaken([from("SUBMITTED", 0), from("DELIVERED", 1240)]), "1.2");
  assert.equal(secondsTaken([from("SUBMITTED", 0), from("DELIVERED", 12_400)]), "12");
  assert.equal(secondsTaken([from("SUBMITTED", 0), from("DELIVERED", 3_600_000)]), null);
  assert.equal(secondsTaken(history("DRAFT")), null);
});

test("the server is asked soon at first, then every two seconds", () => {
  const pauses = [nextPause(null)];
  while (pauses.at(-1)! < 2000) pauses.push(nextPause(pauses.at(-1)!));
  assert.equal(pauses[0], 300);
  assert.equal(nextPause(2000), 2000);
  assert.ok(pauses.length < 12);
});

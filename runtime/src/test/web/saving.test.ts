import assert from "node:assert/strict";
import { test } from "node:test";
import { Saving } from "../../main/web/apply/saving.ts";
import { ProblemError } from "../../main/web/base.ts";

/** A draft page whose server and clock are in the test's hand. */
function drafting() {
  const sent: { draft: object; revision: number }[] = [];
  const answers: (() => { revision: number } | Promise<{ revision: number }>)[] = [];
  let planned: (() => void) | null = null;
  let draft = {};
  const saving = new Saving<object>(1, {
    current: () => draft,
    send: async (given, revision) => {
      sent.push({ draft: given, revision });
      return (answers.shift() ?? (() => ({ revision: revision + 1 })))();
    },
    later: (_milliseconds, work) => {
      planned = work;
      return () => (planned = null);
    },
    now: () => new Date(0),
  });
  const change = () => {
    draft = {};
    saving.changed();
    return draft;
  };
  return { saving, sent, change, answerNext: (...next: typeof answers) => answers.push(...next), isPlanned: () => planned !== null };
}

const refused = (status: number) => () => {
  throw new ProblemError(status, "标题", "说明", "code");
};

test("a change waits a moment, then is saved with the revision that the last save gave", async () => {
  const { saving, sent, change, isPlanned } = drafting();
  change();
  assert.equal(saving.state.value.kind, "changed");
  assert.ok(isPlanned() && saving.isPending);
  assert.equal(await saving.flush(), true);
  const second = change();
  await saving.flush();
  assert.deepEqual(sent[1], { draft: second, revision: 2 });
  assert.deepEqual(saving.state.value, { kind: "saved", at: new Date(0) });
});

test("what changes while a save is under way is saved after it", async () => {
  const { saving, sent, change, answerNext, isPlanned } = drafting();
  change();
  answerNext(() => {
    change();
    return { revision: 2 };
  });
  assert.equal(await saving.flush(), false);
  assert.ok(isPlanned());
  assert.equal(await saving.flush(), true);
  assert.equal(sent.length, 2);
});

test("without a network nothing is lost: it says so, tries again, and catches up", async () => {
  const { saving, sent, change, answerNext, isPlanned } = drafting();
  answerNext(refused(0));
  change();
  assert.equal(await saving.flush(), false);
  assert.equal(saving.state.value.kind, "offline");
  assert.ok(isPlanned() && saving.isPending);
  change();
  assert.equal(saving.state.value.kind, "offline", "still says so while one goes on typing");
  assert.equal(await saving.flush(), true);
  assert.equal(sent[1]?.revision, 1);
});

test("when another page saved, this one stops instead of overwriting it", async () => {
  const { saving, sent, change, answerNext, isPlanned } = drafting();
  answerNext(refused(409));
  change();
  await saving.flush();
  assert.equal(saving.state.value.kind, "stale");
  change();
  assert.ok(!isPlanned());
  await saving.flush();
  assert.equal(sent.length, 1);
});

test("another refusal is told in the server's words and can be tried again", async () => {
  const { saving, change, answerNext } = drafting();
  answerNext(refused(500));
  change();
  await saving.flush();
  assert.deepEqual(saving.state.value, { kind: "failed", status: 500, detail: "说明" });
  assert.equal(await saving.flush(), true);
});

test("once submitted nothing more is saved", async () => {
  const { saving, sent, change } = drafting();
  saving.end();
  change();
  await saving.flush();
  assert.equal(sent.length, 0);
  assert.ok(!saving.isPending);
});

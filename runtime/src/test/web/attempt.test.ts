import assert from "node:assert/strict";
import { test } from "node:test";
import { Attempt } from "../../main/web/apply/attempt.ts";

function attempting(): Attempt {
  let made = 0;
  return new Attempt(() => `key-${++made}`);
}

test("the same content tried again carries the same key", () => {
  const attempt = attempting();
  assert.equal(attempt.keyFor({ answers: { 姓名: "张秀兰" }, pledge: false }), "key-1");
  assert.equal(attempt.keyFor({ answers: { 姓名: "张秀兰" }, pledge: false }), "key-1");
});

test("other content is another attempt", () => {
  const attempt = attempting();
  attempt.keyFor({ answers: { 姓名: "张秀兰" }, pledge: false });
  assert.equal(attempt.keyFor({ answers: { 姓名: "张秀兰" }, pledge: true }), "key-2");
});

test("a key is what the server takes", () => {
  assert.match(new Attempt().keyFor({}), /^[A-Za-z0-9_-]{8,64}$/);
});

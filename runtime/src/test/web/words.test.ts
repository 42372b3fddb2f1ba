import assert from "node:assert/strict";
import { test } from "node:test";
import { megabytes, mistakeOf, typesInWords } from "../../main/web/apply/fileRules.ts";
import { language, topicName } from "../../main/web/base.ts";
import { addressOf } from "../../main/web/home/searching.ts";
import { topicsOf } from "../../main/web/home/topics.ts";
import { eligibilityOf } from "../../main/web/item/eligibility.ts";
import { actionOf } from "../../main/web/space/actions.ts";
import { lookOf, tidyNumber } from "../../main/web/verify/verdicts.ts";

/** The small decisions of the pages: what is said, what is offered. */

const scan = { accept: ["application/pdf", "image/jpeg"], maximumMegabytes: 2 };

test("a file is refused before it is sent, for the reason that can be mended", () => {
  assert.equal(mistakeOf({ size: 100, type: "application/pdf" }, scan), null);
  assert.equal(mistakeOf({ size: 0, type: "application/pdf" }, scan), "empty");
  assert.equal(mistakeOf({ size: 100, type: "text/plain" }, scan), "wrongType");
  assert.equal(mistakeOf({ size: 2 * 1024 * 1024 + 1, type: "image/jpeg" }, scan), "tooLarge");
  assert.equal(mistakeOf({ size: 100, type: "" }, scan), null, "where the browser does not know, the server judges");
  assert.equal(mistakeOf({ size: 11 * 1024 * 1024, type: "image/jpeg" }, {}), "tooLarge", "10 MB unless the item says otherwise");
});

test("what a code proves has a look of its own", () => {
  assert.equal(lookOf("codeGenuine").kind, "good");
  assert.equal(lookOf("codeUnchecked").kind, "doubtful", "nothing is proven where nothing can be checked");
  assert.equal(lookOf("codeAltered").kind, "bad");
});

test("types and sizes are told as people name them", () => {
  assert.equal(typesInWords(["application/pdf", "image/jpeg", "image/png"]), "PDF、JPG、PNG");
  assert.equal(megabytes(10), "0.1");
  assert.equal(megabytes(5.25 * 1024 * 1024), "5.3");
});

test("who may apply is told by the kind of the account", () => {
  const person = { name: "zhang", displayName: "张秀兰", roles: ["APPLICANT"], kind: "natural" } as const;
  assert.equal(eligibilityOf(null, ["natural"]), "unknown");
  assert.equal(eligibilityOf(person, ["natural"]), "fits");
  assert.equal(eligibilityOf(person, []), "fits");
  assert.equal(eligibilityOf(person, ["legal"]), "onlyLegal");
  assert.equal(eligibilityOf({ ...person, kind: "legal" }, ["natural"]), "onlyNatural");
  assert.equal(eligibilityOf({ name: "staff", displayName: "标准化专员", roles: ["STAFF"] }, ["natural"]), "staff");
});

test("what can be done next follows from the state", () => {
  assert.deepEqual(actionOf({ id: "a", state: "DRAFT" }), { href: "/apply/a", label: "继续填写" });
  assert.deepEqual(actionOf({ id: "a", state: "RETURNED" }), { href: "/apply/a", label: "去修改" });
  assert.deepEqual(actionOf({ id: "a", state: "DELIVERED" }), { href: "/certificates/a", label: "查看证照" });
  assert.deepEqual(actionOf({ id: "a", state: "REJECTED" }), { href: "/apply/a", label: "查看结果" });
  assert.deepEqual(actionOf({ id: "a", state: "SEALED" }), { href: "/apply/a", label: "查看进度" });
});

test("a number is taken as people type it", () => {
  assert.equal(tidyNumber(" ＬＮＹＤ 3701　12 "), "LNYD370112");
  assert.equal(tidyNumber("1.2.156.3005.2"), "1.2.156.3005.2");
});

test("only a certificate that can be relied on looks good", () => {
  const kinds = (["valid", "genuine", "expired", "suspended", "unknown", "revoked", "altered", "notOurs"] as const).map((verdict) => lookOf(verdict).kind);
  assert.deepEqual(kinds, ["good", "good", "doubtful", "doubtful", "doubtful", "bad", "bad", "bad"]);
});

test("topics come with those of most items first, and an unknown one keeps its name", () => {
  assert.deepEqual(topicsOf([{ topics: ["food"] }, { topics: ["elderly", "food"] }]), ["food", "elderly"]);
  assert.equal(topicName("elderly"), "养老");
  assert.equal(topicName("海洋"), "海洋");
});

test("a search stands in the address", () => {
  assert.equal(addressOf("", ""), "/");
  assert.equal(addressOf(" 居住证 ", "residence"), `/?${new URLSearchParams({ query: "居住证", topic: "residence" })}`);
});

test("the words follow the language", () => {
  language.value = "en";
  assert.equal(topicName("elderly"), "Older people");
  assert.equal(typesInWords(["application/pdf", "image/png"]), "PDF, PNG");
  assert.equal(actionOf({ id: "a", state: "DRAFT" }).label, "Continue");
  language.value = "zh-CN";
});

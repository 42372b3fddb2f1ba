import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivalFor } from "../../main/web/login/arrival.ts";
import { pageOf, safeReturn } from "../../main/web/shell/location.ts";

test("each address of the portal is its page", () => {
  assert.deepEqual(pageOf("/"), { name: "home" });
  assert.deepEqual(pageOf("/items/002014111002"), { name: "item", code: "002014111002" });
  assert.deepEqual(pageOf("/apply/01m8"), { name: "apply", id: "01m8" });
  assert.deepEqual(pageOf("/certificates/01m8"), { name: "certificate", id: "01m8" });
  assert.deepEqual(pageOf("/verify"), { name: "verify", number: "" });
  assert.deepEqual(pageOf("/verify/%E6%B5%8E%2F7"), { name: "verify", number: "济/7" });
  assert.deepEqual(pageOf("/supervision"), { name: "supervision" });
});

test("an address of another app, and one that is no address, are no page", () => {
  for (const path of ["/designer", "/designer/x", "/api/items", "/items", "/verify/a/b", "/spaces"]) assert.equal(pageOf(path), null, path);
  assert.deepEqual(pageOf("/verify/%E0%A4"), { name: "verify", number: "%E0%A4" }, "what cannot be decoded stays as it is");
});

test("after signing in one comes back to this site only", () => {
  assert.equal(safeReturn("/items/x?query=1"), "/items/x?query=1");
  for (const hostile of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/\t/evil.example", "", null]) {
    assert.equal(safeReturn(hostile), null, String(hostile));
  }
});

test("without a place to come back to, everybody arrives at their own work", () => {
  assert.equal(arrivalFor(["STAFF"], null), "/designer");
  assert.equal(arrivalFor(["APPROVER"], null), "/desk");
  assert.equal(arrivalFor(["SUPERVISOR"], "//evil.example"), "/supervision");
  assert.equal(arrivalFor(["APPLICANT"], "/login?next=/space"), "/");
  assert.equal(arrivalFor(["APPLICANT"], "/items/x"), "/items/x");
});

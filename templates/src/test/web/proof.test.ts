import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { codeOf, fragmentOf, readProof, type Proof, type PublishedKey } from "../../main/web/proof/index.ts";

interface Vector {
  readonly name: string;
  readonly code: string;
  readonly day: string;
  readonly verdict: string;
  readonly flaw?: string;
  readonly proof?: Proof;
}

/** Written by ForgedCodesTest: what the server's twin says of genuine codes and of every forgery. */
const vectors = JSON.parse(readFileSync("templates/src/test/resources/proof/vectors.json", "utf8")) as {
  readonly keys: readonly PublishedKey[];
  readonly cases: readonly Vector[];
};
const genuine = vectors.cases[0]!;

test("browser and server say the same of every code", async () => {
  assert.ok(vectors.cases.length > 60);
  for (const { name, code, day, ...expected } of vectors.cases) {
    assert.deepEqual(await readProof(code, vectors.keys, day), expected, name);
  }
});

test("the last day still counts", async () => {
  const licence = vectors.cases[1]!;
  assert.equal((await readProof(licence.code, vectors.keys, "2031-11-24")).verdict, "genuine");
  assert.equal((await readProof(licence.code, vectors.keys, "2031-11-25")).verdict, "expired");
});

test("no character of a code can be exchanged", async () => {
  const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  for (let at = 4; at < genuine.code.length; at++) {
    const other = alphabet[(alphabet.indexOf(genuine.code[at]!) + 1) % 45]!;
    const { verdict } = await readProof(genuine.code.slice(0, at) + other + genuine.code.slice(at + 1), vectors.keys, genuine.day);
    assert.ok(verdict === "malformed" || verdict === "altered" || verdict === "unknownKey", `${at}: ${verdict}`);
  }
});

test("without keys nothing is believed", async () => {
  assert.deepEqual(await readProof(genuine.code, [], genuine.day), { verdict: "unknownKey" });
});

test("a code is found in the fragment of an address, whatever is escaped in it", () => {
  const code = "MP1:A %20.";
  assert.equal(codeOf("#MP1:A%20%2520%2E"), code);
  assert.equal(codeOf(`#${encodeURI(code)}`), code);
  assert.equal(codeOf("#main"), "");
  assert.equal(codeOf(""), "");
  assert.equal(codeOf("#MP1:%E4"), "MP1:%E4", "what cannot be unescaped is left as it is, and refused when it is read");
});

test("a code that a scanner types is taken with and without its address", () => {
  assert.equal(fragmentOf("https://zwfw.example.gov.cn/verify#MP1:A%20B"), "#MP1:A%20B");
  assert.equal(codeOf(fragmentOf("MP1:A %")!), "MP1:A %");
  assert.equal(fragmentOf("LNYD3701122026000001"), null);
});

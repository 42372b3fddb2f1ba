import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

/** What a browser loads for expressions alone. */

const limit = 12 * 1024;
const bundle = ["expressions/src/main/web/index.ts", "--bundle", "--minify", "--format=esm", "--target=es2022"];

test("the twin takes at most 12 KB, compressed", () => {
  const script = execFileSync("node_modules/.bin/esbuild", bundle);
  const size = gzipSync(script).length;
  assert.ok(size > 1024 && size <= limit, `${size} bytes`);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Ast, Decimal, type Json, evaluate, parseDate, readValue, type Type, writeValue } from "../../main/web/index.ts";

/** What the shared vectors cannot say: hostile values, what arrives in JSON, and the tree itself. */

const today = "2026-11-24";
const decimal = (value: string): Ast => ({ kind: "literal", type: "decimal", value });
const name = (name: string): Ast => ({ kind: "name", name });
const call = (name: string, ...values: Ast[]): Ast => ({ kind: "call", function: name, arguments: values });
const run = (ast: Ast, values = {}): Json => writeValue(evaluate(ast, { values, today }));

test("a row's name looks one level out through up", () => {
  const rows: Type = { rows: { 面积: "decimal", 房间: { rows: { 占比: "decimal" } } } };
  const values = { 楼层: readValue(rows, [{ 面积: "100", 房间: [{ 占比: "0.2" }, { 占比: "0.35" }] }, null]) };
  const share: Ast = call("multiply", { kind: "row", name: "面积", up: 1 }, { kind: "row", name: "占比", up: 0 });
  const rooms: Ast = { kind: "row", name: "房间", up: 0 };
  const inner: Ast = { kind: "aggregate", function: "sum", rows: rooms, body: share };
  assert.equal(run({ kind: "aggregate", function: "sum", rows: name("楼层"), body: inner }, values), "55.00");
});

test("names that every object inherits find nothing", () => {
  for (const inherited of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
    assert.equal(run(name(inherited)), null);
    assert.equal(run({ kind: "member", of: name("住所"), name: inherited }, { 住所: {} }), null);
    assert.throws(() => run(call(inherited, decimal("1"))), /unknown function/);
  }
});

test("a member of what is not answered is not answered", () => {
  assert.equal(run({ kind: "member", of: name("住所"), name: "区县" }, { 住所: null }), null);
  assert.equal(run({ kind: "member", of: name("住所"), name: "区县" }, { 住所: Decimal.ZERO }), null);
});

test("a decimal is read from its text or from a number, a leading plus or an exponent is none", () => {
  const read = (json: Json) => writeValue(readValue("decimal", json));
  assert.deepEqual(["12.50", "-0.0", "007", 12.5, -3].map(read), ["12.50", "0.0", "7", "12.5", "-3"]);
  for (const wrong of ["+1", "1e3", "1.", ".5", "1,000", " 1", "１", "-", "", true, NaN, 1e21, "1".repeat(35)]) {
    assert.equal(read(wrong), null, String(wrong));
  }
});

test("a date is one of the calendar, written in full", () => {
  for (const date of ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"]) assert.equal(parseDate(date), date);
  for (const wrong of ["2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01"]) {
    assert.equal(parseDate(wrong), null, wrong);
  }
  for (const wrong of ["2024-1-1", "2024/01/01", "2024-01-01T00:00", "2024-01-01\n"]) assert.equal(parseDate(wrong), null);
});

test("a duration is whole months or whole days of ISO 8601, a time is one of the calendar", () => {
  const read = (type: Type, json: Json) => writeValue(readValue(type, json));
  assert.deepEqual(["P18M", "-P24M", "P0Y", "P10000Y"].map((it) => read("months", it)), ["P1Y6M", "-P2Y", "P0M", "P10000Y"]);
  assert.deepEqual(["P30D", "-P1D", "P007D"].map((it) => read("days", it)), ["P30D", "-P1D", "P7D"]);
  assert.equal(read("dateTime", "2024-02-29 09:00"), "2024-02-29T09:00:00");
  for (const wrong of ["P30D", "P", "P1Y2D", "PT24H", "p1y", "P10001Y", "--P1Y", "P1Y\n", 12]) assert.equal(read("months", wrong), null);
  for (const wrong of ["P1M", "PD", "P1DT1H", "P3652426D", "１天", 30]) assert.equal(read("days", wrong), null);
  for (const wrong of ["2026-01-31", "2023-02-29T09:00", "2026-01-31T24:00", "2026-01-31T09:00Z"]) assert.equal(read("dateTime", wrong), null);
});

test("a field of a duration is not answered", () => {
  assert.equal(run({ kind: "member", of: name("期限"), name: "count" }, { 期限: readValue("months", "P1Y") }), null);
});

test("what is not of its type reads as not answered, the rest of it stays", () => {
  const type: Type = { rows: { 姓名: "text", 岗位: { choice: ["1", "2"] }, 在岗: "boolean" } };
  const json = [{ 姓名: "王芳", 岗位: "3", 在岗: "true", 工资: "1" }, "王芳", { 姓名: "", 岗位: "2", 在岗: true }];
  assert.deepEqual(writeValue(readValue(type, json)), [
    { 姓名: "王芳", 岗位: null, 在岗: null },
    null,
    { 姓名: null, 岗位: "2", 在岗: true },
  ]);
  assert.equal(readValue({ list: "date" }, { 0: "2024-01-01" }), null);
});

test("a day outside of the years 1 to 9999 is not answered", () => {
  for (const today of ["0000-12-31", "+10000-01-01", "-0001-01-01", ""]) {
    assert.equal(evaluate(call("today"), { values: {}, today }), null);
    assert.equal(evaluate(call("age", { kind: "literal", type: "date", value: "2000-01-01" }), { values: {}, today }), null);
  }
});

test("lists that are put together have a hundred thousand entries at most, powers a thousand places", () => {
  const 列 = Array.from({ length: 50_000 }, () => Decimal.of(1));
  const both = call("concat", name("列"), name("列"));
  assert.equal(run(call("count", both), { 列 }), "100000");
  assert.equal(run(call("concat", both, name("列")), { 列 }), null);
  assert.equal(run(call("containsAll", name("列"), { kind: "list", items: [decimal("1"), decimal("2")] }), { 列 }), false);
  let power = name("数");
  for (let level = 0; level < 20; level++) power = call("power", power, decimal("999"));
  for (const 数 of ["9".repeat(34), "1.1", "0.9", "-2"]) assert.equal(run(power, { 数: Decimal.parse(数) }), null);
});

test("rows within rows are visited a hundred thousand times at most", () => {
  const rows = (count: number): Ast => ({ kind: "list", items: Array.from({ length: count }, () => ({ kind: "literal", type: "null", value: null })) });
  const nested = (count: number): Ast => {
    const inner: Ast = { kind: "aggregate", function: "count", rows: rows(count), body: { kind: "literal", type: "boolean", value: true } };
    return { kind: "aggregate", function: "sum", rows: rows(count), body: inner };
  };
  assert.deepEqual([315, 316, 317].map((count) => run(nested(count))), ["99225", "99856", "0"]);
});

test("a pattern that would make a browser try all ways ends at once", () => {
  for (const pattern of ["(a+)+b", "(a|a)*b", "(a|aa)+b", "(.*)*(.*)*x", "a*a*a*a*a*a*b", "((a{0,9}){0,9}){0,9}b", ".{0,999}b"]) {
    for (const length of [30, 450, 5_000, 100_000]) {
      const start = performance.now();
      const got = run(call("matches", name("文"), { kind: "literal", type: "text", value: pattern }), { 文: `${"a".repeat(length)}!` });
      assert.ok(got === false || got === null, pattern);
      assert.ok(performance.now() - start < 2_000, `${pattern} of ${length}`);
    }
  }
});

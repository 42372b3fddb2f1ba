import { judges, readLine } from "./checks.ts";
import { compactCode, Input } from "./Input.tsx";
import type { ControlProps, FieldType } from "./type.ts";

function Control({ node, control }: ControlProps) {
  return <Input node={node} control={control} type="text" autocapitalize="characters" tidy={compactCode} />;
}

/** GB 32100. */
export const creditCode: FieldType = {
  name: "creditCode",
  label: { "zh-CN": "统一社会信用代码", en: "Unified social credit code" },
  icon: "building",
  initial: {},
  settings: [],
  width: "medium",
  read: readLine,
  check: (value) => (judges("validCreditCode", String(value)) ? undefined : { words: "creditCode" }),
  show: String,
  Control,
};

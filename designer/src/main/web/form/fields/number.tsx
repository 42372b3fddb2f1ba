import { rangeSettings, wholeSetting } from "../settings.ts";
import { checkDecimal, readDecimal } from "./checks.ts";
import { compact, Input } from "./Input.tsx";
import type { ControlProps, FieldType } from "./type.ts";

function Control({ node, control }: ControlProps) {
  const whole = wholeSetting(node.field, "decimals") === 0;
  return <Input node={node} control={control} type="text" inputMode={whole ? "numeric" : "decimal"} tidy={compact} />;
}

export const number: FieldType = {
  name: "number",
  label: { "zh-CN": "数字", en: "Number" },
  icon: "number",
  initial: {},
  settings: [...rangeSettings, { name: "decimals", kind: "whole", label: { "zh-CN": "小数位数", en: "Decimal places" } }],
  width: "short",
  read: readDecimal,
  check: (value, field) => checkDecimal(value, field, wholeSetting(field, "decimals")),
  show: String,
  Control,
};

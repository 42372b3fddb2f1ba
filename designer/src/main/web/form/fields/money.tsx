import { rangeSettings } from "../settings.ts";
import { checkDecimal, readDecimal } from "./checks.ts";
import { compact, Input } from "./Input.tsx";
import type { ControlProps, FieldType } from "./type.ts";
import { words } from "./words.ts";

const DECIMALS = 2;

function Control({ node, control }: ControlProps) {
  return (
    <span class="form-unit">
      <Input node={node} control={control} type="text" inputMode="decimal" tidy={(typed) => compact(typed).replaceAll(",", "")} />
      <span aria-hidden="true">{words("yuan")}</span>
    </span>
  );
}

export const money: FieldType = {
  name: "money",
  label: { "zh-CN": "金额", en: "Amount" },
  icon: "money",
  initial: {},
  settings: rangeSettings,
  width: "short",
  read: readDecimal,
  check: (value, field) => checkDecimal(value, field, DECIMALS),
  show: (value) => `${String(value)} ${words("yuan")}`,
  Control,
};

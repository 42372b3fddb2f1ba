import { readLine } from "./checks.ts";
import { compact, Input } from "./Input.tsx";
import type { ControlProps, FieldType } from "./type.ts";

/** Of the mainland: mobile, landline with area code, 400 or 800. */
const PHONE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4})$/;

function Control({ node, control }: ControlProps) {
  return <Input node={node} control={control} type="tel" inputMode="tel" autocomplete="tel-national" tidy={compact} />;
}

export const phone: FieldType = {
  name: "phone",
  label: { "zh-CN": "电话号码", en: "Phone number" },
  icon: "phone",
  initial: {},
  settings: [],
  width: "medium",
  read: readLine,
  check: (value) => (PHONE.test(String(value)) ? undefined : { words: "phone" }),
  show: String,
  Control,
};

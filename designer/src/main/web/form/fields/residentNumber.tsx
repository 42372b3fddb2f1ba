import { judges, readLine } from "./checks.ts";
import { compactCode, Input } from "./Input.tsx";
import type { ControlProps, FieldType } from "./type.ts";

/** Digits and one possible X, which number pads of phones lack: so the keyboard stays the full one. */
function Control({ node, control }: ControlProps) {
  return <Input node={node} control={control} type="text" autocapitalize="characters" tidy={compactCode} />;
}

/** GB 11643. */
export const residentNumber: FieldType = {
  name: "residentNumber",
  label: { "zh-CN": "公民身份号码", en: "Resident identity number" },
  icon: "identity",
  initial: {},
  settings: [],
  width: "medium",
  read: readLine,
  check: (value) => (judges("validResidentNumber", String(value)) ? undefined : { words: "residentNumber" }),
  show: String,
  Control,
};

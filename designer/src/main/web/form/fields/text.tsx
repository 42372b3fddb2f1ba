import { lengthSettings, textSetting } from "../settings.ts";
import { checkLength, judges, readLine } from "./checks.ts";
import { Input } from "./Input.tsx";
import type { ControlProps, FieldType } from "./type.ts";

const LONGEST = 500;

const autocomplete: Readonly<Record<string, string>> = { "identity.name": "name", "identity.address": "street-address" };

function Control({ node, control }: ControlProps) {
  return <Input node={node} control={control} type="text" autocomplete={autocomplete[node.field.prefill ?? ""] ?? "off"} tidy={(typed) => typed.trim()} />;
}

export const text: FieldType = {
  name: "text",
  label: { "zh-CN": "单行文本", en: "Text" },
  icon: "text",
  initial: {},
  settings: [
    ...lengthSettings,
    {
      name: "pattern",
      kind: "text",
      label: { "zh-CN": "格式（正则表达式）", en: "Format (regular expression)" },
      hint: { "zh-CN": "整个内容要符合这个格式，例如 [0-9]{6}", en: "The whole text must match, for example [0-9]{6}" },
    },
  ],
  width: "full",
  read: readLine,
  check(value, field) {
    const pattern = textSetting(field.settings, "pattern");
    const fits = !pattern || judges("matches", String(value), pattern);
    return checkLength(value, field, LONGEST) ?? (fits ? undefined : { words: "pattern" });
  },
  show: String,
  Control,
};

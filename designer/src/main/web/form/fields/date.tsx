import { parseDate } from "../../../../../../expressions/src/main/web/index.ts";
import { dateInWords } from "../dates.ts";
import { textSetting } from "../settings.ts";
import { Input } from "./Input.tsx";
import { refused } from "./checks.ts";
import type { ControlProps, FieldType } from "./type.ts";

function Control({ node, control }: ControlProps) {
  const { settings } = node.field;
  return <Input node={node} control={control} type="date" min={textSetting(settings, "minimum")} max={textSetting(settings, "maximum")} />;
}

export const date: FieldType = {
  name: "date",
  label: { "zh-CN": "日期", en: "Date" },
  icon: "calendar",
  initial: {},
  settings: [
    { name: "minimum", kind: "date", label: { "zh-CN": "最早日期", en: "Earliest date" } },
    { name: "maximum", kind: "date", label: { "zh-CN": "最晚日期", en: "Latest date" } },
  ],
  width: "short",
  read: (answer) => (typeof answer === "string" && parseDate(answer) !== null ? { value: answer } : refused("type.date")),
  check(value, { settings }) {
    const minimum = textSetting(settings, "minimum");
    const maximum = textSetting(settings, "maximum");
    if (minimum && value < minimum) return { words: "minimum.date", limit: minimum };
    if (maximum && value > maximum) return { words: "maximum.date", limit: maximum };
    return undefined;
  },
  show: (value) => dateInWords(String(value)),
  Control,
};

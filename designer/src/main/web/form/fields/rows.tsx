import { Rows } from "../Rows.tsx";
import { wholeSetting } from "../settings.ts";
import { refused } from "./checks.ts";
import type { FieldType } from "./type.ts";

const MOST = 200;

export const rows: FieldType = {
  name: "rows",
  label: { "zh-CN": "多行表格", en: "Repeating rows" },
  icon: "rows",
  initial: {},
  settings: [
    { name: "minimum", kind: "whole", label: { "zh-CN": "最少行数", en: "Fewest rows" } },
    { name: "maximum", kind: "whole", label: { "zh-CN": "最多行数", en: "Most rows" } },
  ],
  shape: "rows",
  set: true,
  missing: "required.rows",
  read: () => refused("type"),
  check(value, field) {
    const count = (value as readonly unknown[]).length;
    const minimum = wholeSetting(field, "minimum") ?? 0;
    const maximum = wholeSetting(field, "maximum") ?? MOST;
    if (count < minimum) return { words: "minimumRows", limit: minimum };
    if (count > maximum) return { words: "maximumRows", limit: maximum };
    return undefined;
  },
  show: () => "",
  Control: Rows,
};

import { readCode } from "./checks.ts";
import { labelOf, Select } from "./Options.tsx";
import type { FieldType } from "./type.ts";

export const region: FieldType = {
  name: "region",
  label: { "zh-CN": "行政区划", en: "Region" },
  icon: "region",
  initial: {},
  settings: [],
  coded: true,
  width: "medium",
  missing: "required.choose",
  read: readCode,
  show: labelOf,
  Control: Select,
};

import { appearanceSetting } from "../settings.ts";
import { readCode } from "./checks.ts";
import { isRadio, labelOf, Radios, Select } from "./Options.tsx";
import type { ControlProps, FieldType } from "./type.ts";

function Control(props: ControlProps) {
  return isRadio(props.node) ? <Radios {...props} /> : <Select {...props} />;
}

export const choice: FieldType = {
  name: "choice",
  label: { "zh-CN": "单选", en: "Choice" },
  icon: "radio",
  initial: { appearance: "radio" },
  settings: [appearanceSetting],
  coded: true,
  set: (node) => isRadio(node) && "radio",
  width: "medium",
  missing: "required.choose",
  read: readCode,
  show: labelOf,
  Control,
};

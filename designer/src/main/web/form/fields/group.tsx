import { Fields } from "../Fields.tsx";
import { refused } from "./checks.ts";
import type { ControlProps, FieldType } from "./type.ts";

function Control({ node, pointer }: ControlProps) {
  return node.group && <Fields nodes={node.group.fields} pointer={pointer} />;
}

export const group: FieldType = {
  name: "group",
  label: { "zh-CN": "分组", en: "Group" },
  icon: "group",
  initial: {},
  settings: [],
  shape: "group",
  set: true,
  width: "full",
  read: () => refused("type"),
  show: () => "",
  Control,
};

import { text } from "../../base/language.ts";
import { refused } from "./checks.ts";
import type { ControlProps, FieldType } from "./type.ts";
import { words } from "./words.ts";

function Control({ node, control }: ControlProps) {
  return (
    <label class="form-option">
      <input
        type="checkbox"
        {...control}
        name={node.field.name}
        aria-required={node.required.value}
        checked={node.answer.value === true}
        onChange={(event) => {
          node.set(event.currentTarget.checked);
          node.touched.value = true;
        }}
      />
      <span>{text(node.field.label)}</span>
    </label>
  );
}

export const boolean: FieldType = {
  name: "boolean",
  label: { "zh-CN": "是否勾选", en: "Check box" },
  icon: "checkbox",
  initial: {},
  settings: [],
  labelled: true,
  width: "full",
  missing: "required.tick",
  unanswered: false,
  read: (answer) => (typeof answer === "boolean" ? { value: answer } : refused("type")),
  show: (value) => words(value ? "yes" : "no"),
  Control,
};

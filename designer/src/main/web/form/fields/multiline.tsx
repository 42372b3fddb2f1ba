import { lengthSettings, wholeSetting } from "../settings.ts";
import { checkLength, readLines } from "./checks.ts";
import type { ControlProps, FieldType } from "./type.ts";

const LONGEST = 5000;

function Control({ node, control }: ControlProps) {
  const written = String(node.answer.value ?? "");
  const maximum = wholeSetting(node.field, "maximumLength");
  return (
    <>
      <textarea
        {...control}
        name={node.field.name}
        rows={4}
        aria-required={node.required.value}
        value={written}
        onInput={(event) => node.set(event.currentTarget.value || null)}
        onBlur={() => written && (node.touched.value = true)}
      />
      {maximum !== undefined && <span class="form-count muted small tabular">{`${[...written].length} / ${maximum}`}</span>}
    </>
  );
}

export const multiline: FieldType = {
  name: "multiline",
  label: { "zh-CN": "多行文本", en: "Long text" },
  icon: "multiline",
  initial: { maximumLength: 500 },
  settings: lengthSettings.filter(({ name }) => name === "maximumLength"),
  width: "full",
  read: readLines,
  check: (value, field) => checkLength(value, field, LONGEST),
  show: String,
  Control,
};

import { text } from "../../base/language.ts";
import { refused } from "./checks.ts";
import { labelOf } from "./Options.tsx";
import { words } from "./words.ts";
import type { ControlProps, FieldNode, FieldType } from "./type.ts";

function Control({ node, control }: ControlProps) {
  const chosen = chosenIn(node);
  return (
    <div class="form-options">
      {node.codes.map(({ code, label }) => (
        <label key={code} class="form-option">
          <input
            type="checkbox"
            name={node.id}
            value={code}
            checked={chosen.includes(code)}
            aria-invalid={control["aria-invalid"]}
            onChange={(event) => choose(node, code, event.currentTarget.checked)}
          />
          <span>{text(label)}</span>
        </label>
      ))}
    </div>
  );
}

function chosenIn(node: FieldNode): readonly unknown[] {
  const answer = node.answer.value;
  return Array.isArray(answer) ? answer : [];
}

/** Keeps the order of the code list, whatever the order of the clicks. */
function choose(node: FieldNode, code: string, checked: boolean): void {
  const before = chosenIn(node);
  const chosen = node.codes.map((each) => each.code).filter((each) => (each === code ? checked : before.includes(each)));
  node.set(chosen.length > 0 ? chosen : null);
  node.touched.value = true;
}

export const choices: FieldType = {
  name: "choices",
  label: { "zh-CN": "多选", en: "Choices" },
  icon: "checklist",
  initial: {},
  settings: [],
  coded: true,
  set: true,
  width: "full",
  missing: "required.choose",
  unanswered: [],
  read(answer, codes) {
    if (!Array.isArray(answer) || !answer.every((each) => typeof each === "string")) return refused("type");
    const known = answer.every((each) => codes.some(({ code }) => code === each));
    if (!known || new Set(answer).size < answer.length) return refused("option");
    return { value: answer };
  },
  show(value, node) {
    const chosen = value as unknown[];
    if (chosen.length === 0) return <span class="muted">{words("unchosen")}</span>;
    return chosen.map((code) => labelOf(code, node)).join(words("and"));
  },
  Control,
};

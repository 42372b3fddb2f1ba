import { Button } from "../../base/components/Button.tsx";
import { text } from "../../base/language.ts";
import { textSetting } from "../settings.ts";
import type { ControlProps, FieldNode } from "./type.ts";
import { words } from "./words.ts";

const FEW = 5;

/** As the designer chose; else a few codes lie open and many are in a list. */
export function isRadio(node: FieldNode): boolean {
  const appearance = textSetting(node.field.settings, "appearance");
  return appearance ? appearance === "radio" : node.codes.length <= FEW;
}

export function Select({ node, control }: ControlProps) {
  return (
    <select
      {...control}
      name={node.field.name}
      aria-required={node.required.value}
      value={String(node.answer.value ?? "")}
      onChange={(event) => choose(node, event.currentTarget.value || null)}
      onBlur={() => (node.touched.value ||= node.answer.value !== null)}
    >
      <option value="">{words("choose")}</option>
      {node.codes.map(({ code, label }) => (
        <option key={code} value={code}>
          {text(label)}
        </option>
      ))}
    </select>
  );
}

export function Radios({ node }: ControlProps) {
  const chosen = node.answer.value;
  return (
    <div class="form-options">
      {node.codes.map(({ code, label }) => (
        <label key={code} class="form-option">
          <input type="radio" name={node.id} value={code} checked={chosen === code} onChange={() => choose(node, code)} />
          <span>{text(label)}</span>
        </label>
      ))}
      {chosen !== null && !node.required.value && (
        <Button look="quiet" small onClick={() => choose(node, null)}>
          {words("clear")}
        </Button>
      )}
    </div>
  );
}

function choose(node: FieldNode, code: string | null): void {
  node.set(code);
  node.touched.value = true;
}

export function labelOf(code: unknown, node: FieldNode): string {
  const found = node.codes.find((each) => each.code === code);
  return found ? text(found.label) : String(code);
}

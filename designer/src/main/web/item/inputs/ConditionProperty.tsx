import { useState } from "preact/hooks";
import { Field } from "../../base/index.ts";
import type { Path } from "../../model/pointer.ts";
import { ExpressionProperty } from "./ExpressionProperty.tsx";
import { useProperty } from "./property.ts";

interface Props {
  path: Path;
  label: string;
  /** What it means when nothing is said, e.g. 选填. */
  absent: string;
  /** What the constant true means, e.g. 必填; absent where it would say nothing. */
  always?: string;
  /** What it means with a condition, e.g. 满足条件时必填. */
  when: string;
  conditionLabel: string;
}

type Mode = "absent" | "always" | "when";

/** Never, always, or under a condition: only the last needs an expression. */
export function ConditionProperty({ path, label, absent, always, when, conditionLabel }: Props) {
  const { value, set, attributes } = useProperty<string>(path);
  const isCondition = Boolean(value) && !(always && value === "true");
  const [asked, setAsked] = useState(isCondition);
  if (isCondition && !asked) setAsked(true); // and the box stays while its text is being replaced
  const mode: Mode = asked ? "when" : value ? "always" : "absent";
  const choose = (next: Mode) => {
    setAsked(next === "when");
    if (next === "absent") set(undefined);
    if (next === "always") set("true");
    if (next === "when" && value === "true") set(undefined);
  };
  return (
    <>
      <Field label={label}>
        {(control) => (
          <select {...control} {...(mode !== "when" && attributes)} value={mode} onChange={(event) => choose(event.currentTarget.value as Mode)}>
            <option value="absent">{absent}</option>
            {always && <option value="always">{always}</option>}
            <option value="when">{when}</option>
          </select>
        )}
      </Field>
      {mode === "when" && <ExpressionProperty path={path} label={conditionLabel} condition />}
    </>
  );
}

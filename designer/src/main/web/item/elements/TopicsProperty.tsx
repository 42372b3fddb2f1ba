import { useState } from "preact/hooks";
import { Field } from "../../base/index.ts";
import { useProperty } from "../inputs/property.ts";

/** Words parted by commas; taken apart when the box is left, so that one can type a comma. */
export function TopicsProperty({ label, hint }: { label: string; hint: string }) {
  const { value = [], set, error, attributes } = useProperty<readonly string[]>(["elements", "topics"]);
  const [typed, setTyped] = useState<string>();
  const settle = () => {
    if (typed !== undefined) set(typed.split(/[,，、\s]+/).filter(Boolean));
    setTyped(undefined);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input {...control} data-path={attributes["data-path"]} value={typed ?? value.join(", ")} onInput={(event) => setTyped(event.currentTarget.value)} onBlur={settle} />}
    </Field>
  );
}

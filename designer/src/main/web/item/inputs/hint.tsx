import type { ComponentChildren } from "preact";
import { Icon } from "../../base/index.ts";

/** A hint, and under it what could be better. */
export function hintWith(hint: string | undefined, advice: string | undefined): ComponentChildren {
  if (!advice) return hint;
  return (
    <>
      {hint && <span class="hint-line">{hint}</span>}
      <span class="hint-line hint-advice">
        <Icon name="warning" />
        {advice}
      </span>
    </>
  );
}

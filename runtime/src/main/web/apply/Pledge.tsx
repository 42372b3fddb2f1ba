import { useEffect, useRef } from "preact/hooks";
import { FieldError, text } from "../base.ts";
import type { Filling } from "./filling.ts";
import { t } from "./texts.ts";

/** The pledge in full and the box that makes it; takes the focus while it is asked for. */
export function Pledge({ filling }: { filling: Filling }) {
  const box = useRef<HTMLInputElement>(null);
  const problem = filling.pledgeProblem.value;
  useEffect(() => {
    if (problem !== null) box.current?.focus();
  }, [problem]);
  return (
    <section class="card pledge" aria-labelledby="pledge">
      <h2 id="pledge">{t("pledgeTitle")}</h2>
      <p class="pledge-text">{text(filling.view.commitment?.pledge)}</p>
      <label class="tick tick-strong">
        <input
          ref={box}
          type="checkbox"
          aria-invalid={problem !== null ? "true" : undefined}
          aria-describedby={problem !== null ? "pledge-error" : undefined}
          checked={filling.pledged.value}
          onChange={(event) => {
            filling.pledged.value = event.currentTarget.checked;
            filling.pledgeProblem.value = null;
          }}
        />
        {t("pledgeTick")}
      </label>
      {problem !== null && <FieldError id="pledge-error">{problem || t("pledgeMissing")}</FieldError>}
    </section>
  );
}

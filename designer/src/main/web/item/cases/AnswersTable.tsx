import { useState } from "preact/hooks";
import { FieldError, text } from "../../base/index.ts";
import { topFields } from "../../model/fields.ts";
import type { Case, Field } from "../../model/definition.ts";
import { useWorkbench } from "../workbench.ts";
import { readCell, showCell } from "../../model/cells.ts";
import { t } from "./texts.ts";

interface Props {
  one: Case;
  onAnswers: (answers: Readonly<Record<string, unknown>>) => void;
}

/** The answers of a case as they are on the wire, a field a row. */
export function AnswersTable({ one, onAnswers }: Props) {
  const fields = topFields(useWorkbench().definition.value).filter((field) => field.type !== "note");
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...rest } = one.answers;
    onAnswers(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <table class="sheet">
      <thead>
        <tr><th scope="col">{t("field")}</th><th scope="col">{t("value")}</th></tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">{text(field.label)}</th>
            <td>{field.computed ? <span class="muted small">{t("computed")}</span> : <Cell field={field} value={one.answers[field.name]} onValue={(value) => set(field.name, value)} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ field, value, onValue }: { field: Field; value: unknown; onValue: (value: unknown) => void }) {
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const settle = () => {
    if (typed === undefined) return;
    const read = readCell(field.type, typed);
    setWrong(!read.ok);
    if (!read.ok) return;
    setTyped(undefined);
    onValue(read.value);
  };
  return (
    <>
      <input aria-label={text(field.label)} aria-invalid={wrong ? "true" : undefined} value={typed ?? showCell(value)} spellcheck={false} onInput={(event) => setTyped(event.currentTarget.value)} onBlur={settle} />
      {wrong && <FieldError id={`cell-${field.name}`}>{t("notJson", { example: field.type === "rows" ? '[{"姓名":"王芳"}]' : '{"区县":"370112"}' })}</FieldError>}
    </>
  );
}

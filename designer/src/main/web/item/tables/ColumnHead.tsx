import { useId, useState } from "preact/hooks";
import { FieldError, IconButton, language } from "../../base/index.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { moveColumn, removeColumn, renameOutput, resultTypes, type Columns, type Input, type Output } from "../../model/tables.ts";
import { withText } from "../inputs/LocalizedProperty.tsx";
import { useWorkbench } from "../workbench.ts";
import { inputName, outputName } from "./names.ts";
import { t } from "./texts.ts";

interface Place {
  /** Of the table. */
  path: Path;
  index: number;
  /** How many columns of the kind there are. */
  count: number;
}

/** What a column of conditions looks at, and what it is called. */
export function InputHead({ path, input, index, count }: Place & { input: Input }) {
  const workbench = useWorkbench();
  const place = [...path, "inputs", index];
  const { id, words, wrong } = useProblems(place);
  const number = index + 1;
  const title = (value: string) => workbench.change([...place, "title"], withText(input.title, input.title?.en && language.value === "en" ? "en" : "zh-CN", value));
  return (
    <th scope="col">
      <input {...wrong} class="code" aria-label={t("looks", { number })} placeholder={t("looksHint")} data-path={toPointer(place)} value={input.expression} spellcheck={false} autocomplete="off" onInput={(event) => workbench.change([...place, "expression"], event.currentTarget.value)} onBlur={() => workbench.seal()} />
      <input aria-label={t("inputTitle", { number })} placeholder={t("inputTitleHint")} value={shown(input)} onInput={(event) => title(event.currentTarget.value)} onBlur={() => workbench.seal()} />
      <ColumnTools path={path} columns="inputs" index={index} count={count} name={inputName(input, index)} />
      {words && <FieldError id={id}>{words}</FieldError>}
    </th>
  );
}

/** What a column of results is called, and of which type they are. */
export function OutputHead({ path, output, index, count }: Place & { output: Output }) {
  const workbench = useWorkbench();
  const [typed, setTyped] = useState<string>();
  const place = [...path, "outputs", index];
  const { id, words, wrong } = useProblems(place);
  const number = index + 1;
  const settle = () => {
    if (typed !== undefined) workbench.run((edit) => renameOutput(edit, path, index, typed));
    setTyped(undefined);
  };
  return (
    <th scope="col" class="decision-result">
      <input {...wrong} aria-label={t("outputName", { number })} data-path={toPointer(place)} value={typed ?? output.name} spellcheck={false} autocomplete="off" onInput={(event) => setTyped(event.currentTarget.value.trim())} onBlur={settle} onKeyDown={(event) => event.key === "Enter" && settle()} />
      <select aria-label={t("outputType", { number })} value={output.type} onChange={(event) => workbench.change([...place, "type"], event.currentTarget.value)}>
        {resultTypes.map((type) => <option key={type} value={type}>{t(type)}</option>)}
      </select>
      <ColumnTools path={path} columns="outputs" index={index} count={count} name={outputName(output, index)} />
      {words && <FieldError id={id}>{words}</FieldError>}
    </th>
  );
}

function ColumnTools({ path, columns, index, count, name: column }: Place & { columns: Columns; name: string }) {
  const workbench = useWorkbench();
  const shift = (by: -1 | 1) => workbench.run((edit) => moveColumn(edit, path, columns, index, by));
  return (
    <span class="decision-tools">
      <IconButton label={t("left", { column })} icon="chevronLeft" small disabled={index === 0} onClick={() => shift(-1)} />
      <IconButton label={t("right", { column })} icon="chevronRight" small disabled={index === count - 1} onClick={() => shift(1)} />
      <IconButton label={t("removeColumn", { column })} icon="trash" small onClick={() => workbench.run((edit) => removeColumn(edit, path, columns, index))} />
    </span>
  );
}

/** The title is written in Chinese unless there is an English one for this reader. */
function shown({ title }: Input): string {
  return (language.value === "en" && title?.en) || title?.["zh-CN"] || "";
}

/** What is wrong at a place, for the control there. */
export function useProblems(path: Path) {
  const workbench = useWorkbench();
  const id = useId();
  const words = workbench.problemsAt(path).map((problem) => problem.message).join(" ");
  const wrong = words ? ({ "aria-invalid": "true", "aria-describedby": id } as const) : {};
  return { id, words, wrong };
}

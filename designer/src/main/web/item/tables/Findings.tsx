import { Button, Icon, type Problem } from "../../base/index.ts";
import { insertInto, parsePointer, startsWith, type Path } from "../../model/pointer.ts";
import { freshRow, type DecisionTable } from "../../model/tables.ts";
import { useWorkbench } from "../workbench.ts";
import { focusSoon } from "./rows.ts";
import { t } from "./texts.ts";

/** What is wrong with the table as a whole, each with an example; a gap can be filled at once. */
export function Findings({ path, table }: { path: Path; table: DecisionTable }) {
  const workbench = useWorkbench();
  const problems = workbench.problemsAt(path);
  const whole = problems.filter((problem) => isWhole(problem, path));
  const checked = workbench.saving.state.value.kind === "saved";
  const inCells = problems.length > whole.length;
  const fill = (conditions: readonly string[]) => {
    const index = table.rules.length;
    workbench.run((edit) => ({ ...edit, definition: insertInto(edit.definition, [...path, "rules"], index, { ...freshRow(table), conditions }) }));
    focusSoon([...path, "rules", index, "results", 0]);
  };
  return (
    <section class="findings" aria-label={t("findings")}>
      <h3>{t("findings")}</h3>
      {whole.length === 0 && checked && <p class="muted">{t(inCells ? "unsound" : "sound")}</p>}
      <ul class="expression-problems">
        {whole.map((problem, index) => (
          <li key={index} class="finding">
            <button type="button" class={`expression-problem expression-${problem.severity ?? "error"}`} onClick={() => workbench.goTo(problem)}>
              <Icon name={problem.severity ?? "error"} />
              <span>{problem.message}</span>
            </button>
            {isGap(problem, table) && <Button small look="quiet" icon="plus" onClick={() => fill(problem.arguments ?? [])}>{t("fill")}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of the table or one of its rows, not of a cell or column. */
function isWhole({ path: pointer }: Problem, path: Path): boolean {
  const place = parsePointer(pointer);
  const rest = startsWith(place, path) ? place.slice(path.length) : [];
  return rest.length === 0 || (rest[0] === "rules" && rest.length < 3) || rest.length === 1 && rest[0] !== "name";
}

function isGap({ code, arguments: cells }: Problem, table: DecisionTable): boolean {
  return /\.(UNANSWERED_)?GAP$/.test(code) && cells?.length === table.inputs.length;
}

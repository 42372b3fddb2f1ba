import type { FitWarning } from "../../api/designer.ts";
import { bundle, Icon, IconButton, text, type Problem } from "../../base/index.ts";
import { at, parsePointer } from "../../model/pointer.ts";
import type { Definition, Field, Page } from "../../model/definition.ts";
import { formPlaceOf } from "../../model/fields.ts";
import { partOf } from "../parts.ts";
import { partText } from "../partTexts.ts";
import { useWorkbench } from "../workbench.ts";
import { drawerOpen } from "./drawer.ts";

const t = bundle({
  "zh-CN": { problems: "问题", close: "收起问题", none: "没有问题，可以发布。", error: "错误", warning: "提醒" },
  en: { problems: "Problems", close: "Close problems", none: "No problems: ready to publish.", error: "Error", warning: "Warning" },
});

/** All that is wrong with the item; each entry leads to its place. */
export function ProblemsDrawer() {
  const workbench = useWorkbench();
  const problems = workbench.problems.value;
  if (!drawerOpen.value) return null;
  return (
    <section class="drawer" aria-label={t("problems")}>
      <div class="drawer-head">
        <h2>{t("problems")} <span class="count">{problems.length}</span></h2>
        <IconButton label={t("close")} icon="chevronDown" small onClick={() => (drawerOpen.value = false)} />
      </div>
      {problems.length === 0 ? (
        <p class="drawer-none"><Icon name="success" />{t("none")}</p>
      ) : (
        <ul class="drawer-list">
          {problems.map((problem, index) => (
            <li key={`${problem.path} ${problem.code} ${index}`}>
              <button type="button" class={problem.severity === "warning" ? "problem problem-warning" : "problem"} onClick={() => ("variant" in problem ? workbench.look(problem as FitWarning) : workbench.goTo(problem))}>
                <Icon name={problem.severity === "warning" ? "warning" : "error"} label={problem.severity === "warning" ? t("warning") : t("error")} />
                <span class="problem-place">{placeText(workbench.definition.value, problem)}</span>
                <span>{problem.message}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** “表单 › 联系电话”: the part, and what in it. */
function placeText(definition: Definition, problem: Problem): string {
  const path = parsePointer(problem.path);
  const part = partText(partOf(path));
  const place = path[0] === "form" ? formPlaceOf(path) : typeof path[1] === "number" ? path.slice(0, 2) : undefined;
  const thing = place && at<Partial<Field & Page> & { name?: unknown }>(definition, place);
  const label = thing?.label ?? thing?.title ?? thing?.name;
  if (!label) return part;
  return `${part} › ${typeof label === "string" ? label : text(label as Field["label"])}`;
}

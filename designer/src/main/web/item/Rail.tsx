import { bundle, Icon } from "../base/index.ts";
import { partOf, partIcons, parts, type Part } from "./parts.ts";
import { partText } from "./partTexts.ts";
import { parsePointer } from "../model/pointer.ts";
import { useWorkbench } from "./workbench.ts";

const t = bundle({
  "zh-CN": { parts: "事项的组成部分", errors: "{count} 个错误" },
  en: { parts: "Parts of the item", errors: (given) => `${given["count"]} ${given["count"] === 1 ? "error" : "errors"}` },
});

/** The parts of the item, with how many errors each has. */
export function Rail() {
  const workbench = useWorkbench();
  const errors = errorsByPart(workbench.saving.problems.value);
  return (
    <nav class="rail" aria-label={t("parts")}>
      {parts.map((part) => (
        <button key={part} type="button" class="rail-entry" aria-current={workbench.part.value === part ? "page" : undefined} onClick={() => workbench.open(part)}>
          <Icon name={partIcons[part]} />
          <span>{partText(part)}</span>
          {errors.has(part) && (
            <span class="count count-error">
              <span aria-hidden="true">{errors.get(part)}</span>
              <span class="visually-hidden">{t("errors", { count: errors.get(part) ?? 0 })}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}

function errorsByPart(problems: readonly { path: string; severity?: string }[]): Map<Part, number> {
  const counts = new Map<Part, number>();
  for (const problem of problems) {
    if (problem.severity === "warning") continue;
    const part = partOf(parsePointer(problem.path));
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

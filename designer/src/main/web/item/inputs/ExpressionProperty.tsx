import { useId, useRef, useState } from "preact/hooks";
import { bundle, Button, Field, type Problem } from "../../base/index.ts";
import { joined } from "../../model/conditions.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { ConditionBuilder } from "./ConditionBuilder.tsx";
import { ExpressionProblems } from "./ExpressionProblems.tsx";
import { NamePicker } from "./NamePicker.tsx";
import { insertAt } from "./insertion.ts";

const t = bundle({
  "zh-CN": { insert: "插入字段或函数", build: "拼条件、插入字段或函数", hide: "收起", openerFor: "{opener}：{label}", example: "例如：年龄 >= 60" },
  en: { insert: "Insert a field or function", build: "Build a condition, insert fields", hide: "Close list", openerFor: "{opener}: {label}", example: "For example: 年龄 >= 60" },
});

interface Props {
  path: Path;
  label: string;
  hint?: string;
  placeholder?: string;
  /** Its value is yes or no: offers to put it together from lists. */
  condition?: boolean;
}

/** An expression: a plain box, its mistakes under it with the exact place, names and functions at hand. */
export function ExpressionProperty({ path, label, hint, placeholder, condition = false }: Props) {
  const workbench = useWorkbench();
  const box = useRef<HTMLTextAreaElement>(null);
  const [picking, setPicking] = useState(false);
  const found = useId();
  const source = workbench.value<string>(path) ?? "";
  const problems = workbench.problemsAt(path);
  const set = (next: string) => workbench.change(path, next);
  const show = (problem: Problem) => {
    box.current?.focus();
    if (problem.start !== undefined) box.current?.setSelectionRange(problem.start, problem.end ?? problem.start);
  };
  const insert = (snippet: string) => {
    const area = box.current;
    if (!area) return;
    const { text, caret } = insertAt(source, area.selectionStart, area.selectionEnd, snippet);
    set(text);
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(caret, caret);
    });
  };
  const opener = picking ? t("hide") : condition ? t("build") : t("insert");
  return (
    <div class="expression">
      <Field label={label} hint={hint}>
        {(control) => (
          <textarea
            {...control}
            ref={box}
            class="code"
            rows={Math.min(8, Math.max(2, Math.ceil(source.length / 34), source.split("\n").length))}
            spellcheck={false}
            autocomplete="off"
            data-path={toPointer(path)}
            aria-invalid={problems.some((problem) => problem.severity !== "warning") ? "true" : undefined}
            aria-describedby={[control["aria-describedby"], problems.length > 0 && found].filter(Boolean).join(" ") || undefined}
            value={source}
            placeholder={placeholder ?? t("example")}
            onInput={(event) => set(event.currentTarget.value)}
            onBlur={() => workbench.seal()}
          />
        )}
      </Field>
      <ExpressionProblems id={found} source={source} problems={problems} onShow={show} />
      <Button look="quiet" small icon={picking ? "chevronUp" : "formula"} aria-expanded={picking} aria-label={t("openerFor", { opener, label })} onClick={() => setPicking(!picking)}>
        {opener}
      </Button>
      {picking && condition && <ConditionBuilder path={path} started={source.trim() !== ""} onUse={(text, by) => set(joined(source, text, by))} />}
      {picking && <NamePicker path={path} onPick={insert} />}
    </div>
  );
}

import { useId, useState } from "preact/hooks";
import { bundle, language, localizedIn } from "../../base/index.ts";
import type { FunctionInfo } from "../../api/designer.ts";
import type { Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { namesAt, type NameEntry } from "./scope.ts";

const t = bundle({
  "zh-CN": { search: "查找字段或函数", own: "同一组的字段", form: "表单字段", tables: "决策表的结果", applicant: "申办人", materials: "申请材料", functions: "函数", none: "没有找到。换个词试试。" },
  en: { search: "Find a field or function", own: "Fields of this group", form: "Form fields", tables: "Results of decision tables", applicant: "Applicant", materials: "Materials", functions: "Functions", none: "Nothing found. Try another word." },
});

const groups = ["own", "form", "tables", "applicant", "materials"] as const;

/** All that an expression may name, searchable; a click or Enter puts it in at the caret. */
export function NamePicker({ path, onPick }: { path: Path; onPick: (snippet: string) => void }) {
  const workbench = useWorkbench();
  const [query, setQuery] = useState("");
  const search = useId();
  const names = namesAt(workbench.definition.value, path).filter((entry) => has(`${entry.name} ${entry.label}`, query));
  const functions = workbench.functions.value.filter((info) => has([info.name, info.alias, ...Object.values(info.documentation)].join(" "), query));
  const named = (info: FunctionInfo) => has(`${info.name} ${info.alias}`, query);
  const ordered = [...functions.filter(named), ...functions.filter((info) => !named(info))];
  return (
    <div class="picker">
      <label class="visually-hidden" for={search}>{t("search")}</label>
      <input id={search} type="search" autofocus placeholder={t("search")} value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      <div class="picker-list">
        {names.length + functions.length === 0 && <p class="muted small">{t("none")}</p>}
        {groups.map((group) => <NameGroup key={group} title={t(group)} names={names.filter((entry) => entry.group === group)} onPick={onPick} />)}
        {functions.length > 0 && <FunctionGroup functions={ordered} onPick={onPick} />}
      </div>
    </div>
  );
}

function NameGroup({ title, names, onPick }: { title: string; names: readonly NameEntry[]; onPick: (snippet: string) => void }) {
  if (names.length === 0) return null;
  return (
    <div role="group" aria-label={title}>
      <p class="picker-title">{title}</p>
      {names.map((entry) => (
        <button key={entry.name} type="button" class="picker-entry" onClick={() => onPick(entry.name)}>
          <code>{entry.name}</code>
          {entry.label !== entry.name && <span class="muted">{entry.label}</span>}
        </button>
      ))}
    </div>
  );
}

function FunctionGroup({ functions, onPick }: { functions: readonly FunctionInfo[]; onPick: (snippet: string) => void }) {
  const chinese = language.value === "zh-CN";
  return (
    <div role="group" aria-label={t("functions")}>
      <p class="picker-title">{t("functions")}</p>
      {functions.map((info) => (
        <button key={info.name} type="button" class="picker-entry picker-function" onClick={() => onPick(`${chinese && info.alias ? info.alias : info.name}()`)}>
          <code>{chinese && info.alias ? `${info.alias} · ${info.name}` : info.name}</code>
          <span class="muted">{localizedIn(info.documentation, language.value)}</span>
          <code class="picker-signature">{localizedIn(info.signature, language.value)}</code>
          <code class="picker-signature">{localizedIn(info.example, language.value)}</code>
        </button>
      ))}
    </div>
  );
}

/** Whether every word of the query occurs, in whatever order. */
function has(words: string, query: string): boolean {
  const known = words.toLowerCase();
  return query.toLowerCase().split(/\s+/).every((word) => known.includes(word));
}

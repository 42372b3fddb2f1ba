import { useState } from "preact/hooks";
import { bundle, Button, Field, IconButton } from "../../base/index.ts";
import type { CodeEntry } from "../../model/definition.ts";
import { change } from "../../model/edit.ts";
import { renameList, pastedEntries } from "../../model/codeLists.ts";
import { toPointer } from "../../model/pointer.ts";
import { withText } from "../inputs/LocalizedProperty.tsx";
import { useWorkbench } from "../workbench.ts";

const t = bundle({
  "zh-CN": { name: "代码表名称", code: "代码", chinese: "中文名称", english: "英文名称", codeAt: "代码 {number}", chineseAt: "中文名称 {number}", englishAt: "英文名称 {number}", add: "添加一项", remove: "删除第 {number} 项", up: "上移第 {number} 项", delete: "删除代码表", actions: "操作" },
  en: { name: "Code list name", code: "Code", chinese: "Chinese", english: "English", codeAt: "Code {number}", chineseAt: "Chinese {number}", englishAt: "English {number}", add: "Add entry", remove: "Delete entry {number}", up: "Move entry {number} up", delete: "Delete code list", actions: "Actions" },
});

/** One code list as a small spreadsheet: Enter goes down, a paste of several cells fills rows. */
export function CodeListEditor({ name, onRenamed }: { name: string; onRenamed: (name: string) => void }) {
  const workbench = useWorkbench();
  const [typed, setTyped] = useState(name);
  const path = ["codeLists", name];
  const entries = workbench.definition.value.codeLists?.[name] ?? [];
  const set = (next: readonly CodeEntry[]) => workbench.run((edit) => change(edit, path, next));
  const settle = () => {
    if (typed === name || !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(typed) || typed in (workbench.definition.value.codeLists ?? {})) return setTyped(name);
    workbench.run((edit) => renameList(edit, name, typed));
    onRenamed(typed);
  };
  const paste = (event: ClipboardEvent, index: number) => {
    const pasted = pastedEntries(event.clipboardData?.getData("text/plain") ?? "");
    if (!pasted) return;
    event.preventDefault();
    set([...entries.slice(0, index), ...pasted, ...entries.slice(index + (isBlank(entries[index]) ? 1 : 0))]);
  };
  const swap = (index: number) => set(entries.map((entry, at) => (at === index - 1 ? entries[index]! : at === index ? entries[index - 1]! : entry)));
  const problem = workbench.problemsAt(path)[0]?.message;
  return (
    <section class="card stack">
      <Field label={t("name")} error={problem}>
        {(control) => <input {...control} data-path={toPointer(path)} value={typed} spellcheck={false} onInput={(event) => setTyped(event.currentTarget.value)} onBlur={settle} onKeyDown={(event) => event.key === "Enter" && settle()} />}
      </Field>
      <table class="sheet" onKeyDown={down}>
        <thead>
          <tr><th scope="col">{t("code")}</th><th scope="col">{t("chinese")}</th><th scope="col">{t("english")}</th><th scope="col"><span class="visually-hidden">{t("actions")}</span></th></tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => {
            const number = index + 1;
            const label = (language: "zh-CN" | "en", text: string) => workbench.change([...path, index, "label"], withText(entry.label, language, text) ?? { "zh-CN": "" });
            return (
              <tr key={index}>
                <td><input aria-label={t("codeAt", { number })} data-path={toPointer([...path, index])} value={entry.code} spellcheck={false} onPaste={(event) => paste(event, index)} onInput={(event) => workbench.change([...path, index, "code"], event.currentTarget.value)} /></td>
                <td><input aria-label={t("chineseAt", { number })} value={entry.label["zh-CN"]} onInput={(event) => label("zh-CN", event.currentTarget.value)} /></td>
                <td><input aria-label={t("englishAt", { number })} value={entry.label.en ?? ""} onInput={(event) => label("en", event.currentTarget.value)} /></td>
                <td class="sheet-tools">
                  <IconButton label={t("up", { number })} icon="chevronUp" small disabled={index === 0} onClick={() => swap(index)} />
                  <IconButton label={t("remove", { number })} icon="trash" small onClick={() => set(entries.filter((_, at) => at !== index))} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div class="row">
        <Button small icon="plus" onClick={() => set([...entries, { code: "", label: { "zh-CN": "" } }])}>{t("add")}</Button>
        <Button small look="danger" icon="trash" onClick={() => workbench.run((edit) => change(edit, path, undefined))}>{t("delete")}</Button>
      </div>
    </section>
  );
}

function isBlank(entry: CodeEntry | undefined): boolean {
  return entry !== undefined && !entry.code && !entry.label["zh-CN"];
}

/** Enter: the same column, one row down. */
function down(event: KeyboardEvent): void {
  const cell = (event.target as HTMLElement).closest("td");
  if (event.key !== "Enter" || !cell || !(event.target instanceof HTMLInputElement)) return;
  const next = cell.parentElement?.nextElementSibling?.children[cell.cellIndex]?.querySelector("input");
  if (!next) return;
  event.preventDefault();
  next.focus();
}

import { useId, useState } from "preact/hooks";
import { bundle, Button, Field, FieldError, IconButton } from "../../base/index.ts";
import type { CodeEntry } from "../../model/definition.ts";
import { change } from "../../model/edit.ts";
import { pastedEntries, pasteInto, renameList } from "../../model/codeLists.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { withText } from "../inputs/LocalizedProperty.tsx";
import { useWorkbench } from "../workbench.ts";

const t = bundle({
  "zh-CN": { name: "代码表名称", code: "代码", chinese: "中文名称", english: "英文名称", codeAt: "代码 {number}", chineseAt: "中文名称 {number}", englishAt: "英文名称 {number}", add: "添加一项", remove: "删除第 {number} 项", up: "上移第 {number} 项", down: "下移第 {number} 项", nameWrong: "代码表名称由文字、数字、下划线和短横线组成，且不以数字开头。", nameTaken: "已有同名的代码表，请换一个。", delete: "删除代码表", actions: "操作" },
  en: { name: "Code list name", code: "Code", chinese: "Chinese", english: "English", codeAt: "Code {number}", chineseAt: "Chinese {number}", englishAt: "English {number}", add: "Add entry", remove: "Delete entry {number}", up: "Move entry {number} up", down: "Move entry {number} down", nameWrong: "A code list name has letters, digits, underscores and hyphens, and does not begin with a digit.", nameTaken: "Another code list has this name. Choose a different one.", delete: "Delete code list", actions: "Actions" },
});

/** One code list as a small spreadsheet: Enter goes down, a paste of several cells fills rows. */
export function CodeListEditor({ name, onRenamed }: { name: string; onRenamed: (name: string) => void }) {
  const workbench = useWorkbench();
  const [typed, setTyped] = useState(name);
  const path = ["codeLists", name];
  const entries = workbench.definition.value.codeLists?.[name] ?? [];
  const set = (next: readonly CodeEntry[]) => workbench.run((edit) => change(edit, path, next));
  const taken = typed !== name && typed in (workbench.definition.value.codeLists ?? {});
  const refused = !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(typed) ? t("nameWrong") : taken ? t("nameTaken") : undefined;
  const settle = () => {
    if (typed === name || refused) return;
    workbench.run((edit) => renameList(edit, name, typed));
    onRenamed(typed);
  };
  const paste = (event: ClipboardEvent, index: number) => {
    const pasted = pastedEntries(event.clipboardData?.getData("text/plain") ?? "");
    if (!pasted) return;
    event.preventDefault();
    set(pasteInto(entries, index, pasted));
  };
  const swap = (index: number) => set(entries.map((entry, at) => (at === index - 1 ? entries[index]! : at === index ? entries[index - 1]! : entry)));
  const problem = workbench.problemsAt(path).find((one) => one.path === toPointer(path))?.message;
  return (
    <section class="card stack">
      <Field label={t("name")} error={refused ?? problem}>
        {(control) => <input {...control} data-path={toPointer(path)} value={typed} spellcheck={false} onInput={(event) => setTyped(event.currentTarget.value.trim())} onBlur={settle} onKeyDown={(event) => event.key === "Enter" && settle()} />}
      </Field>
      <table class="sheet" onKeyDown={down}>
        <thead>
          <tr><th scope="col">{t("code")}</th><th scope="col">{t("chinese")}</th><th scope="col">{t("english")}</th><th scope="col"><span class="visually-hidden">{t("actions")}</span></th></tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <CodeRow
              key={index}
              path={[...path, index]}
              entry={entry}
              number={index + 1}
              last={index === entries.length - 1}
              onPaste={(event) => paste(event, index)}
              onSwap={(by) => swap(by < 0 ? index : index + 1)}
              onRemove={() => set(entries.filter((_, at) => at !== index))}
            />
          ))}
        </tbody>
      </table>
      <div class="row">
        <Button small icon="plus" onClick={() => set([...entries, { code: "", label: { "zh-CN": "" } }])}>{t("add")}</Button>
        <Button small look="danger" icon="trash" onClick={() => workbench.run((edit) => change(edit, path, undefined))}>{t("delete")}</Button>
      </div>
    </section>
  );
}

interface RowProps {
  path: Path;
  entry: CodeEntry;
  /** As people count, from 1. */
  number: number;
  last: boolean;
  onPaste: (event: ClipboardEvent) => void;
  onSwap: (by: -1 | 1) => void;
  onRemove: () => void;
}

function CodeRow({ path, entry, number, last, onPaste, onSwap, onRemove }: RowProps) {
  const workbench = useWorkbench();
  const problem = useId();
  const words = workbench.problemsAt(path).map((one) => one.message).join(" ");
  const wrong = words ? ({ "aria-invalid": "true", "aria-describedby": problem } as const) : {};
  const label = (language: "zh-CN" | "en", text: string) => workbench.change([...path, "label"], withText(entry.label, language, text) ?? { "zh-CN": "" });
  return (
    <>
      <tr>
        <td><input {...wrong} aria-label={t("codeAt", { number })} data-path={toPointer(path)} value={entry.code} spellcheck={false} onPaste={onPaste} onInput={(event) => workbench.change([...path, "code"], event.currentTarget.value)} /></td>
        <td><input aria-label={t("chineseAt", { number })} value={entry.label["zh-CN"]} onInput={(event) => label("zh-CN", event.currentTarget.value)} /></td>
        <td><input aria-label={t("englishAt", { number })} value={entry.label.en ?? ""} onInput={(event) => label("en", event.currentTarget.value)} /></td>
        <td class="sheet-tools">
          <IconButton label={t("up", { number })} icon="chevronUp" small disabled={number === 1} onClick={() => onSwap(-1)} />
          <IconButton label={t("down", { number })} icon="chevronDown" small disabled={last} onClick={() => onSwap(1)} />
          <IconButton label={t("remove", { number })} icon="trash" small onClick={onRemove} />
        </td>
      </tr>
      {words && <tr class="sheet-problem"><td colSpan={4}><FieldError id={problem}>{words}</FieldError></td></tr>}
    </>
  );
}

/** Enter: the same column, one row down. */
function down(event: KeyboardEvent): void {
  const cell = (event.target as HTMLElement).closest("td");
  if (event.key !== "Enter" || !cell || !(event.target instanceof HTMLInputElement)) return;
  const next = rowAfter(cell.parentElement)?.children[cell.cellIndex]?.querySelector("input");
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function rowAfter(row: Element | null): Element | null | undefined {
  const next = row?.nextElementSibling;
  return next?.classList.contains("sheet-problem") ? next.nextElementSibling : next;
}

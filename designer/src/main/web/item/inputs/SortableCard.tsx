import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { bundle, Icon, IconButton } from "../../base/index.ts";
import { duplicate, remove } from "../../model/edit.ts";
import { move, nudge } from "../../model/move.ts";
import { positionOf, samePath, toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";

const t = bundle({
  "zh-CN": { up: "上移：{name}", down: "下移：{name}", copy: "复制：{name}", remove: "删除：{name}", error: "有错误", warning: "有提醒", keys: "Alt+↑/↓ 移动，Ctrl+D 复制，Delete 删除" },
  en: { up: "Move up: {name}", down: "Move down: {name}", copy: "Duplicate: {name}", remove: "Delete: {name}", error: "Has errors", warning: "Has warnings", keys: "Alt+↑/↓ moves, Ctrl+D duplicates, Delete removes" },
});

interface Props {
  path: Path;
  /** Its name for the controls. */
  name: string;
  /** How it reads while closed. */
  summary: ComponentChildren;
  children: ComponentChildren;
}

/** One entry of an ordered list: closed it is a sentence, opened a form; moves by mouse and by keyboard. */
export function SortableCard({ path, name, summary, children }: Props) {
  const workbench = useWorkbench();
  const card = useRef<HTMLLIElement>(null);
  const [over, setOver] = useState<"before" | "after">();
  const open = samePath(path, workbench.selected.value);
  const pointer = toPointer(path);
  useEffect(() => sortable(card.current!, path, setOver, (from, index) => workbench.run((edit) => move(edit, from, positionOf(path).list, index))), [pointer]);
  const severities = workbench.problemsAt(path).map((problem) => problem.severity ?? "error");
  const mark = severities.includes("error") ? "error" : severities[0];
  const step = (by: -1 | 1) => workbench.run((edit) => nudge(edit, path, by));
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    command();
  };
  const commandOf = (event: KeyboardEvent): (() => void) | undefined => {
    if (event.altKey && event.key === "ArrowUp") return () => step(-1);
    if (event.altKey && event.key === "ArrowDown") return () => step(1);
    if (event.key === "Delete") return () => workbench.run((edit) => remove(edit, path));
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d") return () => workbench.run((edit) => duplicate(edit, path));
    return undefined;
  };
  return (
    <li ref={card} class={["sortable", open && "sortable-open", over && `drop-${over}`].filter(Boolean).join(" ")}>
      <div class="sortable-head">
        <span class="sortable-grip" aria-hidden="true"><Icon name="drag" /></span>
        <button type="button" class="sortable-summary" aria-expanded={open} title={t("keys")} data-path={pointer} onKeyDown={onKeyDown} onClick={() => workbench.select(open ? undefined : path)}>
          {summary}
        </button>
        {mark && <span class={`sortable-mark sortable-${mark}`}><Icon name={mark} label={t(mark)} /></span>}
        <span class="sortable-tools">
          <IconButton label={t("up", { name })} icon="chevronUp" small onClick={() => step(-1)} />
          <IconButton label={t("down", { name })} icon="chevronDown" small onClick={() => step(1)} />
          <IconButton label={t("copy", { name })} icon="copy" small onClick={() => workbench.run((edit) => duplicate(edit, path))} />
          <IconButton label={t("remove", { name })} icon="trash" small onClick={() => workbench.run((edit) => remove(edit, path))} />
        </span>
      </div>
      {open && <div class="sortable-body stack">{children}</div>}
    </li>
  );
}

function sortable(element: HTMLElement, path: Path, show: (edge: "before" | "after" | undefined) => void, drop: (from: Path, index: number) => void): () => void {
  const { list, index } = positionOf(path);
  const edge = (clientY: number) => {
    const box = element.getBoundingClientRect();
    return clientY < box.top + box.height / 2 ? "before" : "after";
  };
  const ours = (data: Record<string | symbol, unknown>) => Array.isArray(data["sorting"]) && samePath((data["sorting"] as Path).slice(0, -1), list);
  return combine(
    draggable({ element, dragHandle: element.querySelector<HTMLElement>(".sortable-head")!, getInitialData: () => ({ sorting: path }) }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => ours(source.data),
      onDrag: ({ location }) => show(edge(location.current.input.clientY)),
      onDragLeave: () => show(undefined),
      onDrop: ({ source, location }) => {
        show(undefined);
        drop(source.data["sorting"] as Path, edge(location.current.input.clientY) === "before" ? index : index + 1);
      },
    }),
  );
}

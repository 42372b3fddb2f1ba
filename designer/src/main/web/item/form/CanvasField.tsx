import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon, text } from "../../base/index.ts";
import { typeOf } from "../../form/index.ts";
import type { Field } from "../../model/definition.ts";
import { positionOf, samePath, toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench, type Workbench } from "../workbench.ts";
import { draggedOf, fits, isHovered } from "./drag.ts";
import { DragButton } from "./DragButton.tsx";
import { FieldChips } from "./FieldChips.tsx";
import { FieldTools } from "./FieldTools.tsx";
import { t } from "./texts.ts";

/** A field on the canvas: itself, a button over it that selects it, its logic as chips, a line where a drop would go. */
export function CanvasField({ path, children }: { path: Path; children: VNode }) {
  const workbench = useWorkbench();
  const element = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const pointer = toPointer(path);
  const { list, index } = positionOf(path);
  useEffect(() => dragAndDrop(workbench, element.current!, handle.current!, path), [pointer, workbench]);
  const field = workbench.value<Field>(path);
  if (!field) return null;
  const { shape } = typeOf(field.type);
  const holds = shape === "group" || shape === "rows";
  const isLast = index === (workbench.value<readonly Field[]>(list)?.length ?? 0) - 1;
  const selected = samePath(path, workbench.selected.value);
  const faulty = workbench.problemsAt(path).some((problem) => problem.severity !== "warning");
  const line = isHovered(list, index) ? "drop-before" : isLast && isHovered(list, index + 1) ? "drop-after" : "";
  const classes = ["canvas-field", holds && "canvas-container", selected && "canvas-selected", faulty && "canvas-faulty", line].filter(Boolean).join(" ");
  return (
    <div ref={element} class={classes}>
      <DragButton
        buttonRef={handle}
        class="canvas-handle"
        aria-label={t("selectField", { name: text(field.label) || field.name })}
        aria-pressed={selected}
        title={t("keys")}
        data-path={pointer}
        onClick={() => workbench.select(path)}
        onFocus={() => workbench.select(path)}
      >
        <Icon name="drag" />
      </DragButton>
      {children}
      <FieldChips field={field} path={path} />
      {selected && <FieldTools path={path} name={text(field.label)} />}
    </div>
  );
}

function dragAndDrop(workbench: Workbench, element: HTMLElement, dragHandle: HTMLElement, path: Path): () => void {
  const { list, index } = positionOf(path);
  const upperHalf = (clientY: number) => {
    const box = element.getBoundingClientRect();
    return clientY < box.top + box.height / 2;
  };
  return combine(
    draggable({ element, dragHandle, getInitialData: () => ({ field: path }) }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => accepts(workbench, source.data, list),
      getData: ({ input }) => ({ list, index: upperHalf(input.clientY) ? index : index + 1 }),
    }),
  );
}

export function accepts(workbench: Workbench, data: Record<string | symbol, unknown>, list: Path): boolean {
  const dragged = draggedOf(data);
  return dragged !== undefined && fits(workbench.definition.value, dragged, list);
}

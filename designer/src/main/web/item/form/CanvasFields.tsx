import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { samePath, toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { accepts } from "./CanvasField.tsx";
import { dragging, isHovered } from "./drag.ts";
import { t } from "./texts.ts";

/** The fields of a section, group or row: takes what is dropped beside its fields at its end; says so when empty. */
export function CanvasFields({ list, children }: { list: Path; children: VNode }) {
  const workbench = useWorkbench();
  const element = useRef<HTMLDivElement>(null);
  const pointer = toPointer(list);
  const count = () => workbench.value<readonly unknown[]>(list)?.length ?? 0;
  useEffect(
    () =>
      dropTargetForElements({
        element: element.current!,
        canDrop: ({ source }) => accepts(workbench, source.data, list),
        getData: () => ({ list, index: count() }),
      }),
    [pointer, workbench],
  );
  const empty = count() === 0;
  const owner = list.slice(0, -1);
  const classes = ["canvas-fields", dragging.value && "canvas-dragging", empty && isHovered(list, 0) && "canvas-over"].filter(Boolean).join(" ");
  return (
    <div ref={element} class={classes}>
      {children}
      {empty && (
        <button type="button" class="canvas-empty" aria-pressed={samePath(owner, workbench.selected.value)} onClick={() => workbench.select(owner)}>
          <strong>{t("emptyFields")}</strong>
          <span class="small">{t("emptyFieldsHint")}</span>
        </button>
      )}
    </div>
  );
}

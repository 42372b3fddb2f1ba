import type { VNode } from "preact";
import { Icon, text } from "../../base/index.ts";
import type { Section } from "../../model/definition.ts";
import { samePath, toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { FieldTools } from "./FieldTools.tsx";
import { t } from "./texts.ts";

/** A section on the canvas, with the handle that selects it. */
export function CanvasSection({ path, children }: { path: Path; children: VNode }) {
  const workbench = useWorkbench();
  const section = workbench.value<Section>(path);
  if (!section) return null;
  const selected = samePath(path, workbench.selected.value);
  return (
    <div class={selected ? "canvas-section canvas-section-selected" : "canvas-section"}>
      <div class="canvas-section-bar">
        <button type="button" class="canvas-section-handle" aria-pressed={selected} aria-label={t("selectSection", { name: text(section.title) })} title={t("keys")} data-path={toPointer(path)} onClick={() => workbench.select(path)} onFocus={() => workbench.select(path)}>
          <Icon name="drag" />
          <span>{t("section")}</span>
        </button>
        {section.visible && <span class="chip"><Icon name="eye" />{t("chipVisible")}</span>}
        {selected && <FieldTools path={path} name={text(section.title)} />}
      </div>
      {children}
    </div>
  );
}

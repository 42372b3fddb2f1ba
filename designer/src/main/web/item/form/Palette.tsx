import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useRef } from "preact/hooks";
import { Icon, text } from "../../base/index.ts";
import { fieldTypes, type FieldType } from "../../form/index.ts";
import { useWorkbench } from "../workbench.ts";
import { drop, fits } from "./drag.ts";
import { DragButton } from "./DragButton.tsx";
import { nameSelected } from "./keys.ts";
import { insertionGap } from "./place.ts";
import { t } from "./texts.ts";

/** All field types; dragging or Enter puts one on the canvas, arrow keys walk the list. */
export function Palette({ page }: { page: number }) {
  return (
    <section class="palette" aria-label={t("palette")} onKeyDown={walk}>
      <h2 class="column-title">{t("palette")}</h2>
      <p class="muted small">{t("paletteHint")}</p>
      <div class="palette-list">
        {fieldTypes().map((type) => <Entry key={type.name} type={type} page={page} />)}
      </div>
    </section>
  );
}

function Entry({ type, page }: { type: FieldType; page: number }) {
  const workbench = useWorkbench();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => draggable({ element: element.current!, getInitialData: () => ({ newType: type.name }) }), [type.name]);
  const add = () => {
    const gap = insertionGap(workbench.edit.value, page);
    const list = fits(workbench.definition.value, { newType: type.name }, gap.list) ? gap : insertionGap({ ...workbench.edit.value, selected: undefined }, page);
    workbench.run((edit) => drop(edit, { newType: type.name }, list));
    nameSelected(workbench);
  };
  return (
    <DragButton buttonRef={element} class="palette-entry" aria-label={t("addType", { type: text(type.label) })} onClick={add}>
      <Icon name={type.icon} />
      <span>{text(type.label)}</span>
    </DragButton>
  );
}

function walk(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const entries = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=button]")];
  const next = entries[entries.indexOf(event.target as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

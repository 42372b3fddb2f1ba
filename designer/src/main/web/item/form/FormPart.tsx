import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useState } from "preact/hooks";
import { useWorkbench } from "../workbench.ts";
import { Canvas } from "./Canvas.tsx";
import { dragging, draggedOf, drop, gapUnder, hovered } from "./drag.ts";
import { nameSelected } from "./keys.ts";
import { PageTabs } from "./PageTabs.tsx";
import { Palette } from "./Palette.tsx";
import { pageOf } from "./place.ts";
import { Preview } from "./Preview.tsx";
import { PropertiesPanel } from "./PropertiesPanel.tsx";

const ROOM_FOR_PREVIEW = 1400;

/** The form: types to take from, the form itself, what applicants get, and the selected thing's properties. */
export function FormPart() {
  const workbench = useWorkbench();
  const [chosen, setChosen] = useState(pageOf(workbench.selected.value) ?? 0);
  const [preview, setPreview] = useState(innerWidth >= ROOM_FOR_PREVIEW);
  const pages = workbench.definition.value.form.pages;
  const page = Math.min(pageOf(workbench.selected.value) ?? chosen, Math.max(0, pages.length - 1));
  if (page !== chosen) setChosen(page);
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => (dragging.value = draggedOf(source.data) !== undefined),
        onDrag: ({ location }) => (hovered.value = gapUnder(location.current.dropTargets)),
        onDrop: ({ source, location }) => {
          const dragged = draggedOf(source.data);
          const gap = gapUnder(location.current.dropTargets);
          dragging.value = false;
          hovered.value = undefined;
          if (!dragged || !gap) return;
          workbench.run((edit) => drop(edit, dragged, gap));
          if ("newType" in dragged) nameSelected(workbench);
        },
      }),
    [workbench],
  );
  return (
    <main class={preview ? "form-part form-part-preview" : "form-part"}>
      <Palette page={page} />
      <section class="canvas-column">
        <PageTabs page={page} onPage={setChosen} preview={preview} onPreview={setPreview} />
        <Canvas page={page} />
      </section>
      {preview && <Preview page={page} onClose={() => setPreview(false)} />}
      <PropertiesPanel />
    </main>
  );
}

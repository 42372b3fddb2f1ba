import { useMemo } from "preact/hooks";
import { Button } from "../../base/index.ts";
import { FormPage, FormState, plainView, type Decoration, type DraftForm } from "../../form/index.ts";
import { insert } from "../../model/edit.ts";
import { parsePointer } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { CanvasField } from "./CanvasField.tsx";
import { CanvasFields } from "./CanvasFields.tsx";
import { CanvasSection } from "./CanvasSection.tsx";
import { useFormKeys } from "./keys.ts";
import { newSection } from "./newField.ts";
import { t } from "./texts.ts";

const decorate: Decoration = {
  field: (pointer, node) => <CanvasField key={pointer} path={parsePointer(pointer)}>{node}</CanvasField>,
  fields: (pointer, node) => <CanvasFields list={[...parsePointer(pointer), "fields"]}>{node}</CanvasFields>,
  section: (pointer, node) => <CanvasSection path={parsePointer(pointer)}>{node}</CanvasSection>,
};

/** One page of the form as applicants see it, with handles and places to drop. */
export function Canvas({ page }: { page: number }) {
  const workbench = useWorkbench();
  const keys = useFormKeys(page);
  const { form, codeLists } = workbench.definition.value;
  const state = useMemo(() => new FormState(plainView(form as DraftForm, codeLists ?? {}), { today: "2026-01-01" }), [form, codeLists]);
  const node = state.allPages[page];
  const sections = form.pages[page]?.sections.length ?? 0;
  const addSection = () => workbench.run((edit) => insert(edit, ["form", "pages", page, "sections"], sections, newSection(edit.definition)));
  return (
    <div class="canvas" role="region" aria-label={t("canvas")} onKeyDown={keys}>
      {node && <FormPage state={state} page={node} decorate={decorate} />}
      <div class="canvas-add"><Button look="quiet" icon="plus" onClick={addSection}>{t("addSection")}</Button></div>
    </div>
  );
}

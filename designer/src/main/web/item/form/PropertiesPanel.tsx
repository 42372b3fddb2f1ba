import { useSignalEffect } from "@preact/signals";
import { Empty, Icon, Tabs, text } from "../../base/index.ts";
import { typeOf } from "../../form/index.ts";
import type { Field, Page, Section } from "../../model/definition.ts";
import { formPlaceOf, kindOf } from "../../model/fields.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { LocalizedProperty } from "../inputs/LocalizedProperty.tsx";
import { TextProperty } from "../inputs/TextProperty.tsx";
import { useWorkbench } from "../workbench.ts";
import { BasicTab } from "./BasicTab.tsx";
import { ChecksTab } from "./ChecksTab.tsx";
import { LogicTab, VisibleProperty } from "./LogicTab.tsx";
import { panelTab, tabOf, type PanelTab } from "./panelTab.ts";
import { PlaceProblems } from "./PlaceProblems.tsx";
import { t } from "./texts.ts";

/** What can be said of the selected field, section or page. */
export function PropertiesPanel() {
  const workbench = useWorkbench();
  useSignalEffect(() => {
    const goal = workbench.goal.value;
    const owner = goal && formPlaceOf(goal.path);
    if (owner && goal.path.length > owner.length) panelTab.value = tabOf(goal.path, owner);
  });
  const path = workbench.selected.value;
  const kind = kindOf(path);
  return (
    <aside class="panel" aria-label={t("properties")}>
      {path && kind === "field" && <FieldPanel key={toPointer(path)} path={path} />}
      {path && (kind === "section" || kind === "page") && <ContainerPanel key={toPointer(path)} path={path} title={t(kind)} />}
      {!kind && <Empty icon="settings" title={t("nothing")}><p>{t("nothingHint")}</p></Empty>}
    </aside>
  );
}

function FieldPanel({ path }: { path: Path }) {
  const field = useWorkbench().value<Field>(path);
  if (!field) return null;
  const type = typeOf(field.type);
  const names: readonly PanelTab[] = type.shape === "note" ? ["basic", "logic"] : ["basic", "logic", "checks"];
  const tab = names.includes(panelTab.value) ? panelTab.value : "basic";
  return (
    <>
      <h2 class="panel-title"><Icon name={type.icon} />{text(field.label) || field.name}</h2>
      <PlaceProblems path={path} />
      <Tabs label={t("properties")} tabs={names.map((name) => ({ name, label: t(name) }))} selected={tab} onSelect={(name) => (panelTab.value = name)}>
        <div class="stack">
          {tab === "basic" && <BasicTab path={path} field={field} />}
          {tab === "logic" && <LogicTab path={path} field={field} />}
          {tab === "checks" && <ChecksTab path={path} field={field} />}
        </div>
      </Tabs>
    </>
  );
}

function ContainerPanel({ path, title }: { path: Path; title: string }) {
  const container = useWorkbench().value<Page | Section>(path);
  if (!container) return null;
  return (
    <div class="stack">
      <h2 class="panel-title"><Icon name="group" />{title} · {text(container.title)}</h2>
      <PlaceProblems path={path} />
      <LocalizedProperty path={[...path, "title"]} label={t("title")} required />
      <TextProperty path={[...path, "id"]} label={t("id")} />
      <VisibleProperty path={path} />
    </div>
  );
}

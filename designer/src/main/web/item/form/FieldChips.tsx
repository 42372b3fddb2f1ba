import { Icon, type IconName } from "../../base/index.ts";
import type { Field } from "../../model/definition.ts";
import type { Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { panelTab } from "./panelTab.ts";
import { t } from "./texts.ts";

interface Chip {
  readonly label: string;
  readonly icon: IconName;
  readonly detail: string;
  readonly property: string;
}

/** The field's logic in a word each; a click leads to where it is written. */
export function FieldChips({ field, path }: { field: Field; path: Path }) {
  const workbench = useWorkbench();
  const chips = chipsOf(field);
  if (chips.length === 0) return null;
  const show = (chip: Chip) => {
    workbench.select(path);
    panelTab.value = chip.property === "validations" ? "checks" : chip.property === "required" ? "basic" : "logic";
    workbench.goal.value = { path: [...path, chip.property] };
  };
  return (
    <div class="chips">
      {chips.map((chip) => (
        <button key={chip.property} type="button" class="chip" title={chip.detail} tabIndex={-1} onClick={() => show(chip)}>
          <Icon name={chip.icon} />
          {chip.label}
        </button>
      ))}
    </div>
  );
}

function chipsOf(field: Field): Chip[] {
  const chips: Chip[] = [];
  if (field.visible) chips.push({ label: t("chipVisible"), icon: "eye", detail: field.visible, property: "visible" });
  if (field.computed) chips.push({ label: t("chipComputed"), icon: "formula", detail: field.computed, property: "computed" });
  if (field.prefill) chips.push({ label: t("chipPrefill"), icon: "identity", detail: field.prefill, property: "prefill" });
  if (field.required && field.required !== "true") chips.push({ label: t("chipRequired"), icon: "required", detail: field.required, property: "required" });
  if (field.readOnly) chips.push({ label: t("chipReadOnly"), icon: "lock", detail: field.readOnly, property: "readOnly" });
  const checks = field.validations ?? [];
  if (checks.length > 0) chips.push({ label: t("chipChecks"), icon: "shield", detail: checks.map((check) => check.when).join("\n"), property: "validations" });
  return chips;
}

import { IconButton, type IconName } from "../../base/index.ts";
import { duplicate, remove, type Edit } from "../../model/edit.ts";
import { nudge } from "../../model/move.ts";
import type { Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { focusSelected } from "./keys.ts";
import { t } from "./texts.ts";

/** What can be done with the selected thing by mouse. */
export function FieldTools({ path, name }: { path: Path; name: string }) {
  const workbench = useWorkbench();
  const tool = (label: string, icon: IconName, command: (edit: Edit) => Edit) => (
    <IconButton
      label={t("toolFor", { tool: label, name })}
      icon={icon}
      small
      onClick={() => {
        workbench.run(command);
        focusSelected(workbench);
      }}
    />
  );
  return (
    <div class="canvas-tools">
      {tool(t("moveUp"), "chevronUp", (edit) => nudge(edit, path, -1))}
      {tool(t("moveDown"), "chevronDown", (edit) => nudge(edit, path, 1))}
      {tool(t("duplicate"), "copy", (edit) => duplicate(edit, path))}
      {tool(t("remove"), "trash", (edit) => remove(edit, path))}
    </div>
  );
}

import { bundle, Button, Icon, IconButton, type Localized } from "../../base/index.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { isBlank } from "../../model/blanks.ts";
import { LocalizedBoxes } from "./LocalizedProperty.tsx";

const t = bundle({ "zh-CN": { add: "添加{label}", remove: "删除{label}", blank: "这一行还没有填，留空不会保存。" }, en: { add: "Add: {label}", remove: "Remove: {label}", blank: "Nothing here yet: an empty line is not saved." } });

/** A list of texts in both languages, as the articles of law that an item stands on. */
export function LocalizedListProperty({ path, label, hint }: { path: Path; label: string; hint?: string }) {
  const workbench = useWorkbench();
  const entries = workbench.value<readonly Localized[]>(path) ?? [];
  const set = (next: readonly Localized[]) => workbench.change(path, next.length > 0 ? next : undefined);
  return (
    <fieldset class="field">
      <legend class="field-label">{label}</legend>
      {hint && <div class="field-hint">{hint}</div>}
      {entries.map((entry, index) => (
        <div key={index} class="list-entry">
          <div class="list-entry-body">
            <LocalizedBoxes
              label={`${label} ${index + 1}`}
              value={entry}
              pointer={toPointer([...path, index])}
              onInput={(value) => workbench.change([...path, index], value ?? { "zh-CN": "" })}
              onBlur={() => workbench.seal()}
            />
            {isBlank(entry) && <p class="field-hint hint-line hint-advice"><Icon name="warning" />{t("blank")}</p>}
          </div>
          <IconButton label={t("remove", { label: `${label} ${index + 1}` })} icon="trash" small onClick={() => set(entries.filter((_, position) => position !== index))} />
        </div>
      ))}
      <div><Button small icon="plus" onClick={() => set([...entries, { "zh-CN": "" }])}>{t("add", { label })}</Button></div>
    </fieldset>
  );
}

import { useState } from "preact/hooks";
import { bundle, Button, Empty } from "../../base/index.ts";
import { change } from "../../model/edit.ts";
import { firstEntry } from "../../model/codeLists.ts";
import { freeId } from "../../model/names.ts";
import { PartPage } from "../PartPage.tsx";
import { useWorkbench } from "../workbench.ts";
import { CodeListEditor } from "./CodeListEditor.tsx";

const t = bundle({
  "zh-CN": { intro: "单选、多选和区划字段的选项。可以从 Excel 复制两三列直接粘贴。", add: "添加代码表", none: "还没有代码表", noneHint: "表单里有选择题时，在这里添加选项。", lists: "代码表列表" },
  en: { intro: "The options of choices and regions. Two or three columns can be pasted from Excel.", add: "Add code list", none: "No code lists yet", noneHint: "Add one when the form asks to choose.", lists: "Code lists" },
});

export function CodeListsPart() {
  const workbench = useWorkbench();
  const lists = workbench.definition.value.codeLists ?? {};
  const names = Object.keys(lists);
  const goal = workbench.goal.value?.path[1];
  const [chosen, setChosen] = useState<string | undefined>(typeof goal === "string" ? goal : names[0]);
  const current = chosen !== undefined && chosen in lists ? chosen : names[0];
  const add = () => {
    const name = freeId("list", names);
    workbench.run((edit) => change(edit, ["codeLists", name], [firstEntry]));
    setChosen(name);
  };
  return (
    <PartPage part="codeLists" intro={t("intro")} actions={<Button look="primary" icon="plus" onClick={add}>{t("add")}</Button>}>
      {names.length === 0 && <Empty icon="checklist" title={t("none")}><p>{t("noneHint")}</p></Empty>}
      {current !== undefined && (
        <div class="split">
          <div class="split-list" role="group" aria-label={t("lists")}>
            {names.map((name) => (
              <button key={name} type="button" class="split-entry" aria-pressed={name === current} onClick={() => setChosen(name)}>
                {name} <span class="count">{lists[name]?.length ?? 0}</span>
              </button>
            ))}
          </div>
          <CodeListEditor key={current} name={current} onRenamed={setChosen} />
        </div>
      )}
    </PartPage>
  );
}

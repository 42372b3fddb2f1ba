import { bundle } from "../../base/index.ts";
import { change } from "../../model/edit.ts";
import { LocalizedProperty } from "../inputs/LocalizedProperty.tsx";
import { PartPage } from "../PartPage.tsx";
import { useWorkbench } from "../workbench.ts";

const t = bundle({
  "zh-CN": {
    intro: "允许申办人书面承诺代替部分证明材料。申办人可以不选，按普通方式办理。",
    allowed: "本事项适用告知承诺制",
    pledge: "承诺书内容", pledgeHint: "写明承诺的内容，以及不实承诺的后果。",
    which: "哪些材料可以承诺，在“申请材料”里逐项设置。",
  },
  en: {
    intro: "Lets applicants pledge a fact instead of proving it. It is their choice; the ordinary way stays open.",
    allowed: "This item allows commitments",
    pledge: "Pledge", pledgeHint: "State what is pledged and what follows from a false pledge.",
    which: "Which materials a commitment may stand in for is set with each material.",
  },
});

export function CommitmentPart() {
  const workbench = useWorkbench();
  const commitment = workbench.definition.value.commitment;
  const allow = (allowed: boolean) => workbench.run((edit) => change(edit, ["commitment"], { ...edit.definition.commitment, allowed }));
  return (
    <PartPage part="commitment" intro={t("intro")}>
      <section class="card stack">
        <label class="check">
          <input type="checkbox" data-path="/commitment/allowed" checked={commitment?.allowed ?? false} onChange={(event) => allow(event.currentTarget.checked)} />
          <span>{t("allowed")}</span>
        </label>
        {commitment?.allowed && (
          <>
            <LocalizedProperty path={["commitment", "pledge"]} label={t("pledge")} hint={t("pledgeHint")} multiline />
            <p class="muted small">{t("which")}</p>
          </>
        )}
      </section>
    </PartPage>
  );
}

import { text } from "../../base/index.ts";
import { topFields } from "../../model/fields.ts";
import { ChoiceProperty, ChoicesProperty } from "../inputs/ChoiceProperty.tsx";
import { ExpressionProperty } from "../inputs/ExpressionProperty.tsx";
import { LocalizedProperty } from "../inputs/LocalizedProperty.tsx";
import { TextProperty } from "../inputs/TextProperty.tsx";
import { useWorkbench } from "../workbench.ts";
import { SealForm } from "./SealForm.tsx";
import { t } from "./texts.ts";

const CODE_TYPES = ["residentNumber", "creditCode"] as const;

/** What stands on the certificate beside the form's values, and what others may see of it. */
export function CertificateForm() {
  const workbench = useWorkbench();
  const fields = topFields(workbench.definition.value).filter((field) => !["note", "photo", "group", "rows"].includes(field.type));
  const { seal, name } = workbench.definition.value.certificate ?? {};
  const withSeal = (on: boolean) => workbench.change(["certificate", "seal"], on ? { text: text(workbench.definition.value.elements.department) || text(name), code: "" } : undefined);
  return (
    <div class="stack">
      <section class="card stack">
        <h3>{t("facts")}</h3>
        <LocalizedProperty path={["certificate", "name"]} label={t("name")} required />
        <TextProperty path={["certificate", "typeCode"]} label={t("typeCode")} hint={t("typeCodeHint")} />
        <TextProperty path={["certificate", "number"]} label={t("number")} hint={t("numberHint")} />
        <ExpressionProperty path={["certificate", "validUntil"]} label={t("validUntil")} hint={t("validUntilHint")} placeholder={t("validExample")} />
      </section>
      <section class="card stack">
        <h3>{t("holder")}</h3>
        <ExpressionProperty path={["certificate", "holderName"]} label={t("holderName")} hint={t("holderNameHint")} placeholder={t("holderNameExample")} />
        <ExpressionProperty path={["certificate", "holderCode"]} label={t("holderCode")} hint={t("holderCodeHint")} placeholder={t("holderCodeExample")} />
        <ChoiceProperty path={["certificate", "holderCodeType"]} label={t("holderCodeType")} choices={CODE_TYPES.map((value) => ({ value, label: t(value) }))} />
        <ChoicesProperty path={["certificate", "publicFields"]} label={t("publicFields")} hint={t("publicHint")} choices={fields.map((field) => ({ value: field.name, label: text(field.label) }))} />
      </section>
      <section class="card stack">
        <h3>{t("seal")}</h3>
        <label class="check">
          <input type="checkbox" data-path="/certificate/seal" checked={Boolean(seal)} onChange={(event) => withSeal(event.currentTarget.checked)} />
          <span>{t("withSeal")}</span>
        </label>
        {seal && <SealForm seal={seal} />}
      </section>
    </div>
  );
}

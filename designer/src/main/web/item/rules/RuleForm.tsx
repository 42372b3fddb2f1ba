import { outcomes } from "../../model/definition.ts";
import type { Path } from "../../model/pointer.ts";
import { ChoiceProperty } from "../inputs/ChoiceProperty.tsx";
import { ExpressionProperty } from "../inputs/ExpressionProperty.tsx";
import { LocalizedProperty } from "../inputs/LocalizedProperty.tsx";
import { TextProperty } from "../inputs/TextProperty.tsx";
import { t } from "./texts.ts";

export function RuleForm({ path }: { path: Path }) {
  return (
    <>
      <ExpressionProperty path={[...path, "when"]} label={t("when")} hint={t("whenHint")} condition />
      <div class="columns">
        <ChoiceProperty path={[...path, "outcome"]} label={t("outcome")} choices={outcomes.map((value) => ({ value, label: t(value) }))} />
        <TextProperty path={[...path, "id"]} label={t("id")} />
      </div>
      <LocalizedProperty path={[...path, "name"]} label={t("name")} required />
      <LocalizedProperty path={[...path, "message"]} label={t("message")} hint={t("messageHint")} multiline />
      <LocalizedProperty path={[...path, "clause"]} label={t("clause")} multiline />
    </>
  );
}

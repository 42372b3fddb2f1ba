import { typeOf } from "../../form/index.ts";
import type { Field } from "../../model/definition.ts";
import type { Path } from "../../model/pointer.ts";
import { ChoiceProperty } from "../inputs/ChoiceProperty.tsx";
import { ConditionProperty } from "../inputs/ConditionProperty.tsx";
import { ExpressionProperty } from "../inputs/ExpressionProperty.tsx";
import { applicantNames, applicantText } from "../inputs/scope.ts";
import { t } from "./texts.ts";

const SOURCES = applicantNames.filter((name) => name !== "kind");

/** When the field is there, whether it can be changed, and what fills it in. */
export function LogicTab({ path, field }: { path: Path; field: Field }) {
  const { shape } = typeOf(field.type);
  if (shape === "note") return <VisibleProperty path={path} />;
  const sources = SOURCES.map((name) => ({ value: `identity.${name}`, label: applicantText(name) }));
  return (
    <>
      <VisibleProperty path={path} />
      {!field.computed && (
        <ConditionProperty path={[...path, "readOnly"]} label={t("readOnly")} absent={t("editable")} always={t("fixed")} when={t("fixedWhen")} conditionLabel={t("readOnlyCondition")} />
      )}
      {!shape && <ExpressionProperty path={[...path, "computed"]} label={t("computed")} hint={t("computedHint")} placeholder={t("computedExample")} />}
      {!shape && !field.computed && <ChoiceProperty path={[...path, "prefill"]} label={t("prefill")} none={t("noPrefill")} choices={sources} />}
    </>
  );
}

export function VisibleProperty({ path }: { path: Path }) {
  return <ConditionProperty path={[...path, "visible"]} label={t("visible")} absent={t("shown")} when={t("shownWhen")} conditionLabel={t("visibleCondition")} />;
}

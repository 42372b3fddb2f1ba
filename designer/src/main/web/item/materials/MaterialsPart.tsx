import { bundle, Button, Empty, Icon, text } from "../../base/index.ts";
import type { Material } from "../../model/definition.ts";
import { insert } from "../../model/edit.ts";
import { freeId } from "../../model/names.ts";
import { ChoicesProperty } from "../inputs/ChoiceProperty.tsx";
import { ConditionProperty } from "../inputs/ConditionProperty.tsx";
import { LocalizedProperty } from "../inputs/LocalizedProperty.tsx";
import { SortableCard } from "../inputs/SortableCard.tsx";
import { CheckProperty, NumberProperty, TextProperty } from "../inputs/TextProperty.tsx";
import { PartPage } from "../PartPage.tsx";
import { useWorkbench } from "../workbench.ts";

const t = bundle({
  "zh-CN": {
    intro: "申办人需要提供的证明。能从系统里取到的，就不要让群众交。", add: "添加材料", none: "不需要材料", noneHint: "申办人只填表就能办。需要证明时，在这里添加。",
    name: "材料名称", hint: "说明", id: "标识", idHint: "规则里写作 materials.标识。", required: "是否必交", optional: "可以不交", always: "必交", when: "满足条件时必交", condition: "必交条件",
    accept: "可以交的文件", maximum: "单个文件最大（MB）", commitment: "可以用告知承诺代替", isRequired: "必交", isConditional: "有条件必交", isOptional: "可选", withCommitment: "可承诺", pdf: "PDF 文件", jpeg: "JPEG 图片", png: "PNG 图片",
  },
  en: {
    intro: "Proof that applicants hand in. What a system knows, nobody should have to bring.", add: "Add material", none: "No materials needed", noneHint: "Applicants only fill in the form. Add a material where proof is needed.",
    name: "Name", hint: "Explanation", id: "Identifier", idHint: "Rules write materials.identifier.", required: "Required", optional: "No", always: "Yes", when: "Under a condition", condition: "Required when",
    accept: "Files accepted", maximum: "Largest file (MB)", commitment: "A commitment may stand in for it", isRequired: "Required", isConditional: "Required under a condition", isOptional: "Optional", withCommitment: "Commitment possible", pdf: "PDF file", jpeg: "JPEG picture", png: "PNG picture",
  },
});

const LIST = ["materials"];

export function MaterialsPart() {
  const workbench = useWorkbench();
  const materials = workbench.definition.value.materials ?? [];
  const add = () => workbench.run((edit) => insert(edit, LIST, materials.length, freshMaterial(materials)));
  return (
    <PartPage part="materials" intro={t("intro")} actions={<Button look="primary" icon="plus" onClick={add}>{t("add")}</Button>}>
      {materials.length === 0 && <Empty icon="file" title={t("none")}><p>{t("noneHint")}</p></Empty>}
      <ol class="sortables">
        {materials.map((material, index) => (
          <SortableCard key={index} path={[...LIST, index]} name={text(material.name)} summary={<Summary material={material} />}>
            <MaterialForm index={index} />
          </SortableCard>
        ))}
      </ol>
    </PartPage>
  );
}

function freshMaterial(materials: readonly Material[]): Material {
  return {
    id: freeId("material", materials.map((material) => material.id)),
    name: { "zh-CN": "新的材料", en: "New material" },
    required: "true",
    accept: ["application/pdf", "image/jpeg", "image/png"],
    maximumMegabytes: 10,
    commitment: false,
  };
}

function Summary({ material }: { material: Material }) {
  const need = material.required === "true" ? t("isRequired") : material.required ? t("isConditional") : t("isOptional");
  return (
    <>
      <Icon name="file" />
      <strong>{text(material.name)}</strong>
      <span class="tag">{need}</span>
      {material.commitment && <span class="tag tag-brand">{t("withCommitment")}</span>}
    </>
  );
}

function MaterialForm({ index }: { index: number }) {
  const path = [...LIST, index];
  const kinds = [
    { value: "application/pdf", label: t("pdf") },
    { value: "image/jpeg", label: t("jpeg") },
    { value: "image/png", label: t("png") },
  ];
  return (
    <>
      <div class="columns">
        <LocalizedProperty path={[...path, "name"]} label={t("name")} required />
        <LocalizedProperty path={[...path, "hint"]} label={t("hint")} />
      </div>
      <div class="columns">
        <div class="stack">
          <ConditionProperty path={[...path, "required"]} label={t("required")} absent={t("optional")} always={t("always")} when={t("when")} conditionLabel={t("condition")} />
        </div>
        <TextProperty path={[...path, "id"]} label={t("id")} hint={t("idHint")} />
      </div>
      <div class="columns">
        <ChoicesProperty path={[...path, "accept"]} label={t("accept")} choices={kinds} />
        <NumberProperty path={[...path, "maximumMegabytes"]} label={t("maximum")} minimum={1} />
      </div>
      <CheckProperty path={[...path, "commitment"]} label={t("commitment")} />
    </>
  );
}

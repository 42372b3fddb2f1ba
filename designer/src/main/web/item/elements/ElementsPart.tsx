import { bundle } from "../../base/index.ts";
import { ChoiceProperty, ChoicesProperty } from "../inputs/ChoiceProperty.tsx";
import { LocalizedListProperty } from "../inputs/LocalizedListProperty.tsx";
import { LocalizedProperty } from "../inputs/LocalizedProperty.tsx";
import { NumberProperty, TextProperty } from "../inputs/TextProperty.tsx";
import { PartPage } from "../PartPage.tsx";
import { TopicsProperty } from "./TopicsProperty.tsx";

const t = bundle({
  "zh-CN": {
    intro: "办事指南上显示的内容，按 GB/T 39554 的要素填写。",
    identity: "名称与编码", name: "事项名称", code: "事项编码", codeHint: "建好后不能改。", summary: "一句话说明", summaryHint: "群众一看就懂：这件事给谁办、办成什么样。",
    type: "事项类型", noType: "请选择事项类型", department: "实施主体", departmentCode: "实施主体统一社会信用代码", region: "行政区划代码", regionHint: "6 位数字，例如 370112。",
    t01: "01 行政许可", t05: "05 行政给付", t07: "07 行政确认", t08: "08 行政奖励", t09: "09 行政裁决", t10: "10 其他行政权力", t20: "20 公共服务",
    who: "谁能办", serviceObjects: "服务对象", natural: "自然人", legal: "法人", conditions: "受理条件",
    terms: "时限与收费", limit: "法定办结时限（工作日）", fee: "收费说明", legalBasis: "设定依据", topics: "主题分类",
    topicsHint: "办事大厅按主题归类，可选多个。",
  },
  en: {
    intro: "What the guide shows, by the elements of GB/T 39554.",
    identity: "Name and code", name: "Item name", code: "Item code", codeHint: "It cannot be changed.", summary: "In one sentence", summaryHint: "Plain words: who it is for and what comes of it.",
    type: "Item type", noType: "Choose a type", department: "Department", departmentCode: "Department's credit code", region: "Region code", regionHint: "6 digits, for example 370112.",
    t01: "01 Licence", t05: "05 Benefit", t07: "07 Confirmation", t08: "08 Award", t09: "09 Ruling", t10: "10 Other power", t20: "20 Public service",
    who: "Who may apply", serviceObjects: "Service objects", natural: "Natural persons", legal: "Legal persons", conditions: "Conditions",
    terms: "Limits and fees", limit: "Statutory limit (working days)", fee: "Fee", legalBasis: "Legal basis", topics: "Topics",
    topicsHint: "How the portal groups it; choose any that fit.",
  },
});

const TYPES = ["01", "05", "07", "08", "09", "10", "20"] as const;

export function ElementsPart() {
  return (
    <PartPage part="elements" intro={t("intro")}>
      <section class="card stack">
        <h3>{t("identity")}</h3>
        <div class="columns">
          <LocalizedProperty path={["elements", "name"]} label={t("name")} required />
          <TextProperty path={["elements", "code"]} label={t("code")} hint={t("codeHint")} readOnly />
        </div>
        <LocalizedProperty path={["elements", "summary"]} label={t("summary")} hint={t("summaryHint")} multiline />
        <div class="columns">
          <ChoiceProperty path={["elements", "type"]} label={t("type")} none={t("noType")} choices={TYPES.map((value) => ({ value, label: t(`t${value}`) }))} />
          <TextProperty path={["elements", "region"]} label={t("region")} hint={t("regionHint")} />
        </div>
        <div class="columns">
          <LocalizedProperty path={["elements", "department"]} label={t("department")} />
          <TextProperty path={["elements", "departmentCode"]} label={t("departmentCode")} />
        </div>
      </section>
      <section class="card stack">
        <h3>{t("who")}</h3>
        <ChoicesProperty path={["elements", "serviceObjects"]} label={t("serviceObjects")} choices={[{ value: "natural", label: t("natural") }, { value: "legal", label: t("legal") }]} />
        <LocalizedListProperty path={["elements", "conditions"]} label={t("conditions")} />
      </section>
      <section class="card stack">
        <h3>{t("terms")}</h3>
        <div class="columns">
          <NumberProperty path={["elements", "statutoryLimitDays"]} label={t("limit")} />
          <LocalizedProperty path={["elements", "fee"]} label={t("fee")} />
        </div>
        <LocalizedListProperty path={["elements", "legalBasis"]} label={t("legalBasis")} />
        <TopicsProperty label={t("topics")} hint={t("topicsHint")} />
      </section>
    </PartPage>
  );
}

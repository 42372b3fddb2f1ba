import { bundle } from "../base/index.ts";

/** Names of the parts, in the rail and as headings. */
export const partText = bundle({
  "zh-CN": { elements: "事项要素", form: "表单", codeLists: "代码表", materials: "申请材料", tables: "决策表", rules: "审批规则", certificate: "证照", commitment: "告知承诺", cases: "用例", versions: "版本与发布" },
  en: { elements: "Elements", form: "Form", codeLists: "Code lists", materials: "Materials", tables: "Decision tables", rules: "Rules", certificate: "Certificate", commitment: "Commitment", cases: "Cases", versions: "Versions" },
});

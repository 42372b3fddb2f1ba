import { bundle } from "../../base/index.ts";

export const t = bundle({
  "zh-CN": {
    intro: "用例写明：这样的人、这样的答案，应该得到什么结果。发布前会全部运行一遍。",
    add: "添加用例", run: "运行全部用例", running: "正在运行…", none: "还没有用例", noneHint: "至少写一个通过的和一个不通过的：改规则时，一眼看出有没有改错。",
    list: "用例列表", remove: "删除用例", copy: "复制用例",
    passed: "符合预期", failed: "不符合预期", notRun: "未运行", summary: "{passed} 个符合预期，{failed} 个不符合",
    basics: "基本情况", answers: "填写内容", materials: "申请材料", asForm: "按表单填", asTable: "按表格填",
    name: "用例名称", today: "办理日期", calendar: "自带工作日历", calendarHint: "勾选后，用例记下办理日期前后三年现在的放假和调休安排，以后一直按它计算；不勾选，按随软件提供的年份计算。", applicant: "申办人", kind: "申办人类型", natural: "自然人", legal: "法人", sex: "性别", male: "男", female: "女",
    expected: "预期结果", outcome: "预期审批结果", rule: "由哪条规则决定", anyRule: "不限", got: "实际结果：{outcome}", gotBy: "实际结果：{outcome}（规则 {rule}）", why: "规则怎样判断的", noneUploaded: "未提交", uploaded: "已上传", committed: "已承诺",
    field: "字段", value: "值", computed: "由系统计算", noMaterials: "这个事项不需要材料。", formWaits: "表单里还有错误，改好后才能按表单填。可以先按表格填。", tabs: "用例内容",
    notJson: "这里要写 JSON，例如 {example}。", notSaved: "改动还没有保存，先处理保存失败的原因。",
  },
  en: {
    intro: "A case says: such a person with such answers should get such an outcome. All are run before publishing.",
    add: "Add case", run: "Run all cases", running: "Running…", none: "No cases yet", noneHint: "Write at least one that is approved and one that is not: when rules change, you see at once what broke.",
    list: "Cases", remove: "Delete case", copy: "Duplicate case",
    passed: "As expected", failed: "Not as expected", notRun: "Not run", summary: "{passed} as expected, {failed} not",
    basics: "Basics", answers: "Answers", materials: "Materials", asForm: "As form", asTable: "As table",
    name: "Case name", today: "Date of application", calendar: "Keep its own working days", calendarHint: "Ticked: the case keeps the office's days off as they are now, of three years around the date, and always counts by them. Otherwise it counts by the years that came with the software.", applicant: "Applicant", kind: "Kind of applicant", natural: "Natural person", legal: "Legal person", sex: "Sex", male: "Male", female: "Female",
    expected: "Expected", outcome: "Expected outcome", rule: "Decided by rule", anyRule: "Any", got: "Got: {outcome}", gotBy: "Got: {outcome} (rule {rule})", why: "How the rules judged", noneUploaded: "Not handed in", uploaded: "Uploaded", committed: "Committed",
    field: "Field", value: "Value", computed: "Computed", noMaterials: "This item needs no materials.", formWaits: "The form has errors; mend them to fill it in here, or use the table.", tabs: "Parts of the case",
    notJson: "Write JSON here, for example {example}.", notSaved: "Your changes are not saved. See to that first.",
  },
});

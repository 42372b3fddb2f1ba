import { bundle } from "../../base/index.ts";

export const t = bundle({
  "zh-CN": {
    intro: "发布后，新的申请按新版本办理；已经在办的，仍按原来的版本办完。",
    publish: "发布新版本", publishing: "正在检查并发布…", published: "第 {version} 版已发布，群众现在就能办。", unchanged: "内容与第 {version} 版相同，没有产生新版本。",
    ask: "发布第 {version} 版？", publishVersion: "发布第 {version} 版", cancel: "先不发布",
    becomesPublic: "办事指南、申请表、材料清单和审批规则都会公开，群众在办事大厅马上就能照此申请。",
    underWay: "已经在办的申请，仍按原来的版本办完；第 {version} 版不再接收新的申请。",
    later: "以后再改，发布成新版本即可；已经在办的申请，仍按申请时的版本办完。",
    errors: "还有 {count} 个错误，改好后才能发布。", showErrors: "查看错误",
    warnings: "还有 {count} 个提醒，不影响发布。", showWarnings: "查看提醒",
    clean: "检查通过，没有问题。发布时还会运行全部用例。",
    showProblems: "查看问题", notSaved: "改动还没有保存，请先处理保存失败的原因。",
    export: "导出事项包", open: "在办事大厅查看", none: "还没有发布过", noneHint: "发布时会检查全部内容，并运行用例。",
    version: "版本", versionIs: "第 {version} 版", when: "发布时间", who: "发布人", hash: "内容指纹", current: "当前版本",
  },
  en: {
    intro: "Once published, new applications follow the new version; those under way keep theirs.",
    publish: "Publish new version", publishing: "Checking and publishing…", published: "Version {version} is published. People can apply now.", unchanged: "Nothing has changed since version {version}: there is no new version.",
    ask: "Publish version {version}?", publishVersion: "Publish version {version}", cancel: "Not now",
    becomesPublic: "The guide, the form, the materials and the rules become public, and people can apply at once.",
    underWay: "Applications under way keep the version they began with; version {version} takes no new ones.",
    later: "Later changes are published as a new version; applications under way keep the one they began with.",
    errors: ({ count }) => (count === 1 ? "There is 1 error. Mend it to publish." : `There are ${count} errors. Mend them to publish.`), showErrors: "Show errors",
    warnings: ({ count }) => (count === 1 ? "There is 1 warning. It does not stand in the way." : `There are ${count} warnings. They do not stand in the way.`), showWarnings: "Show warnings",
    clean: "All checks passed. Publishing also runs all cases.",
    showProblems: "Show problems", notSaved: "Your changes are not saved. See to that first.",
    export: "Export package", open: "View in the portal", none: "Not published yet", noneHint: "Publishing checks everything and runs the cases.",
    version: "Version", versionIs: "Version {version}", when: "Published", who: "By", hash: "Content hash", current: "Current",
  },
});

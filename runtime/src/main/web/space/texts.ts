import { bundle } from "../base.ts";

export const t = bundle({
  "zh-CN": {
    title: "我的",
    certificates: "我的证照",
    cases: "我的办件",
    noCertificates: "还没有电子证照",
    noCertificatesDetail: "事项办好后，证照会自动放在这里。",
    noCases: "还没有办过事项",
    noCasesDetail: "找到要办的事项，几分钟填好，当场出结果。",
    find: "去办事",
    reason: "原因",
    clause: "依据",
    history: "办理过程",
    actionFor: "{action}：{name}",
  },
  en: {
    title: "My space",
    certificates: "My certificates",
    cases: "My applications",
    noCertificates: "No certificates yet",
    noCertificatesDetail: "Once something is approved, its certificate appears here.",
    noCases: "No applications yet",
    noCasesDetail: "Find a service, fill it in within minutes, and get the result at once.",
    find: "Find a service",
    reason: "Reason",
    clause: "Legal basis",
    history: "What happened",
    actionFor: "{action}: {name}",
  },
});

/** What an applicant can do next with an application. */
import type { ApplicationSummary } from "../api/types.ts";
import { bundle } from "../base.ts";

const t = bundle({
  "zh-CN": { continue: "继续填写", correct: "去修改", certificate: "查看证照", progress: "查看进度", result: "查看结果" },
  en: { continue: "Continue", correct: "Correct it", certificate: "See certificate", progress: "See progress", result: "See result" },
});

export interface Action {
  readonly href: string;
  readonly label: string;
}

export function actionOf({ id, state }: Pick<ApplicationSummary, "id" | "state">): Action {
  const apply = `/apply/${encodeURIComponent(id)}`;
  if (state === "DRAFT") return { href: apply, label: t("continue") };
  if (state === "RETURNED") return { href: apply, label: t("correct") };
  if (state === "DELIVERED") return { href: `/certificates/${encodeURIComponent(id)}`, label: t("certificate") };
  return { href: apply, label: t(state === "REJECTED" ? "result" : "progress") };
}

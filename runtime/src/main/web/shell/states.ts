/** The states of an application in the applicant's words. */
import type { State } from "../api/types.ts";
import { bundle } from "../base.ts";

export const stateName = bundle({
  "zh-CN": {
    DRAFT: "填写中",
    SUBMITTED: "已提交",
    VERIFIED: "已核验",
    DECIDED: "已批准",
    PREPARED: "正在制证",
    SEALED: "已盖章",
    DELIVERED: "已发证",
    RETURNED: "退回修改",
    REJECTED: "不予批准",
    REFERRED: "人工审查",
  },
  en: {
    DRAFT: "Draft",
    SUBMITTED: "Submitted",
    VERIFIED: "Checked",
    DECIDED: "Approved",
    PREPARED: "Preparing certificate",
    SEALED: "Sealed",
    DELIVERED: "Certificate issued",
    RETURNED: "Sent back to you",
    REJECTED: "Not approved",
    REFERRED: "With an officer",
  },
});

/** The class of the tag that shows it. */
export function stateLook(state: State): string {
  if (state === "DELIVERED") return "tag tag-success";
  if (state === "REJECTED") return "tag tag-error";
  if (state === "RETURNED" || state === "REFERRED") return "tag tag-warning";
  return state === "DRAFT" ? "tag" : "tag tag-brand";
}

export const isEditable = (state: State) => state === "DRAFT" || state === "RETURNED";

/** True while the platform is at work on it, for seconds. */
export function isUnderWay(state: State): boolean {
  return ["SUBMITTED", "VERIFIED", "DECIDED", "PREPARED", "SEALED"].includes(state);
}

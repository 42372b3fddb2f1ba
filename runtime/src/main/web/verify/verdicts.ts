/** How each verdict looks; its words stand in the texts under the same name. */
import type { Verdict } from "../api/types.ts";
import type { IconName } from "../base.ts";

export interface VerdictLook {
  readonly kind: "good" | "doubtful" | "bad";
  readonly icon: IconName;
}

const looks: Readonly<Record<Verdict, VerdictLook>> = {
  valid: { kind: "good", icon: "success" },
  genuine: { kind: "good", icon: "success" },
  expired: { kind: "doubtful", icon: "clock" },
  suspended: { kind: "doubtful", icon: "warning" },
  revoked: { kind: "bad", icon: "error" },
  altered: { kind: "bad", icon: "error" },
  notOurs: { kind: "bad", icon: "error" },
  unknown: { kind: "doubtful", icon: "search" },
};

export function lookOf(verdict: Verdict): VerdictLook {
  return looks[verdict];
}

/** A number as people type it: without blanks, in capital letters, half-width. */
export function tidyNumber(typed: string): string {
  const half = typed.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return half.replace(/[\s\u3000]+/g, "");
}

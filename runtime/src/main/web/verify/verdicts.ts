/** How each verdict looks; its words stand in the texts under the same name. */
import type { PublicCertificate, Verdict } from "../api/types.ts";
import type { IconName } from "../base.ts";

/** What a code proves by itself, beside what the server says. */
export type ShownVerdict = Verdict | "codeGenuine" | "codeExpired" | "codeUnchecked" | "codeAltered" | "codeUnknown" | "codeMalformed";

export interface Shown {
  readonly verdict: ShownVerdict;
  readonly certificate?: PublicCertificate;
}

export interface VerdictLook {
  readonly kind: "good" | "doubtful" | "bad";
  readonly icon: IconName;
}

const looks: Readonly<Record<ShownVerdict, VerdictLook>> = {
  valid: { kind: "good", icon: "success" },
  genuine: { kind: "good", icon: "success" },
  expired: { kind: "doubtful", icon: "clock" },
  suspended: { kind: "doubtful", icon: "warning" },
  revoked: { kind: "bad", icon: "error" },
  altered: { kind: "bad", icon: "error" },
  notOurs: { kind: "bad", icon: "error" },
  unknown: { kind: "doubtful", icon: "search" },
  codeGenuine: { kind: "good", icon: "success" },
  codeExpired: { kind: "doubtful", icon: "clock" },
  codeUnchecked: { kind: "doubtful", icon: "warning" },
  codeAltered: { kind: "bad", icon: "error" },
  codeUnknown: { kind: "doubtful", icon: "search" },
  codeMalformed: { kind: "bad", icon: "error" },
};

export function lookOf(verdict: ShownVerdict): VerdictLook {
  return looks[verdict];
}

/** A number as people type it: without blanks, in capital letters, half-width. */
export function tidyNumber(typed: string): string {
  const half = typed.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return half.replace(/[\s\u3000]+/g, "");
}

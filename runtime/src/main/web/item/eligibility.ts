/** Whether an account may apply for an item, as far as its kind tells. */
import type { ServiceObject } from "../api/types.ts";
import type { User } from "../base.ts";

export type Eligibility = "unknown" | "fits" | "onlyNatural" | "onlyLegal" | "staff";

export function eligibilityOf(user: User | null, objects: readonly ServiceObject[]): Eligibility {
  if (!user) return "unknown";
  if (!user.roles.includes("APPLICANT") || !user.kind) return "staff";
  if (objects.length === 0 || objects.includes(user.kind)) return "fits";
  return user.kind === "natural" ? "onlyLegal" : "onlyNatural";
}

/** What the portal's REST answers with; the shapes are agreed in docs/api.md. */
import type { Localized, TriedRule } from "../base.ts";
import type { Answers, Applicant, Calendar, MaterialView, Materials } from "../form.ts";

export type ServiceObject = "natural" | "legal";

export interface ItemSummary {
  readonly code: string;
  readonly name: Localized;
  readonly summary?: Localized;
  readonly department?: Localized;
  readonly serviceObjects: readonly ServiceObject[];
  readonly topics: readonly string[];
}

export interface Elements {
  readonly name: Localized;
  readonly summary?: Localized | null;
  readonly department?: Localized | null;
  readonly legalBasis?: readonly Localized[];
  readonly serviceObjects?: readonly ServiceObject[];
  readonly conditions?: readonly Localized[];
  readonly statutoryLimitDays?: number | null;
  readonly fee?: Localized | null;
  readonly topics?: readonly string[];
}

/** A material as the guide lists it; `required` is the condition's source text. */
export interface GuideMaterial extends Omit<MaterialView, "required"> {
  readonly required?: string | null;
}

export interface Guide {
  readonly code: string;
  readonly version: number;
  readonly elements: Elements;
  readonly materials: readonly GuideMaterial[];
  readonly commitment?: { readonly allowed?: boolean } | null;
  readonly certificate: { readonly name: Localized };
}

export type State =
  | "DRAFT"
  | "SUBMITTED"
  | "VERIFIED"
  | "DECIDED"
  | "PREPARED"
  | "SEALED"
  | "DELIVERED"
  | "RETURNED"
  | "REJECTED"
  | "REFERRED";

export interface StateChange {
  readonly state: State;
  readonly at: string;
}

export interface RuleStep {
  readonly rule: string;
  readonly name?: Localized;
  readonly holds?: boolean;
  readonly sentence?: Localized;
}

/** For staff: the rules as they judge again; `same` if as they did. */
export interface Explanation {
  readonly same: boolean;
  readonly rules: readonly TriedRule[];
}

export interface Ruling {
  readonly outcome: "approve" | "reject" | "return" | "refer";
  /** Id of the rule that decided. */
  readonly rule?: string;
  readonly message?: Localized;
  readonly clause?: Localized;
  readonly at?: string;
  readonly explanation?: readonly RuleStep[];
}

/** As lists have it. */
export interface ApplicationSummary {
  readonly id: string;
  readonly item: { readonly code: string; readonly name: Localized; readonly version: number };
  readonly state: State;
  readonly revision: number;
  readonly created: string;
  readonly submitted?: string;
  readonly steps: readonly StateChange[];
  readonly decision?: Ruling;
  readonly referral?: { readonly reason: Localized };
  readonly certificate?: { readonly id: string; readonly number: string };
}

export interface Application extends ApplicationSummary {
  readonly applicant: Applicant;
  readonly answers: Answers;
  readonly materials: Materials;
  readonly files: readonly StoredFile[];
  /** Absent where the form counts no working days. */
  readonly calendar?: Calendar;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  readonly field?: string;
  readonly material?: string;
}

export interface PublicCertificate {
  readonly name: Localized;
  readonly number: string;
  readonly identifier: string;
  readonly issuer: Localized;
  readonly issueDate: string;
  /** Absent: long-term. */
  readonly validUntil?: string;
  readonly publicFields: readonly { readonly label: Localized; readonly value: Localized }[];
  /** When an authority last changed its status; absent while none did. */
  readonly statusChange?: { readonly at: string };
}

export type Standing = "valid" | "expired" | "revoked" | "suspended";

export interface Certificate extends PublicCertificate {
  readonly id: string;
  readonly status: Standing;
  readonly holder?: { readonly name?: string; readonly code?: string };
  readonly statusChange?: { readonly at: string; readonly reason: string };
  /** For supervision only: what was done to it since it was issued. */
  readonly history?: readonly { readonly status: Standing; readonly at: string; readonly reason?: string | Localized }[];
}

export type Verdict = Standing | "unknown" | "genuine" | "altered" | "notOurs";

export interface Verification {
  readonly verdict: Verdict;
  readonly certificate?: PublicCertificate;
}

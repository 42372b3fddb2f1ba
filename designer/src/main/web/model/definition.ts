/** The definition of an item as staff edit it: the mirror of item.json, format 1 (docs/definition.md). */
import type { Localized } from "../base/index.ts";
import type { Calendar } from "../form/view.ts";
import type { DecisionTable } from "./tables.ts";

export interface Definition {
  readonly format: 1;
  readonly elements: Elements;
  readonly codeLists?: CodeLists;
  readonly form: Form;
  readonly tables?: readonly DecisionTable[];
  readonly materials?: readonly Material[];
  readonly rules?: readonly Rule[];
  readonly certificate?: Certificate | null;
  readonly commitment?: Commitment | null;
}

export type ServiceObject = "natural" | "legal";

export interface Elements {
  readonly code: string;
  readonly name: Localized;
  readonly summary?: Localized | null;
  readonly department?: Localized | null;
  readonly departmentCode?: string | null;
  readonly region?: string | null;
  readonly type?: string | null;
  readonly legalBasis?: readonly Localized[];
  readonly serviceObjects?: readonly ServiceObject[];
  readonly conditions?: readonly Localized[];
  readonly statutoryLimitDays?: number | null;
  readonly fee?: Localized | null;
  readonly topics?: readonly string[];
}

export interface CodeEntry {
  readonly code: string;
  readonly label: Localized;
}
export type CodeLists = Readonly<Record<string, readonly CodeEntry[]>>;

export interface Form {
  readonly pages: readonly Page[];
}

export interface Page {
  readonly id: string;
  readonly title: Localized;
  readonly visible?: string | null;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly title: Localized;
  readonly visible?: string | null;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly label: Localized;
  readonly hint?: Localized | null;
  readonly required?: string | null;
  readonly visible?: string | null;
  readonly readOnly?: string | null;
  readonly computed?: string | null;
  readonly prefill?: string | null;
  readonly validations?: readonly Validation[];
  readonly options?: string | null;
  readonly fields?: readonly Field[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Validation {
  readonly when: string;
  readonly message: Localized;
}

export interface Material {
  readonly id: string;
  readonly name: Localized;
  readonly hint?: Localized | null;
  readonly required?: string | null;
  readonly accept?: readonly string[];
  readonly maximumMegabytes?: number | null;
  readonly commitment?: boolean;
}

export const outcomes = ["approve", "reject", "return", "refer"] as const;
export type Outcome = (typeof outcomes)[number];

export interface Rule {
  readonly id: string;
  readonly name: Localized;
  readonly when: string;
  readonly outcome: Outcome;
  readonly message?: Localized | null;
  readonly clause?: Localized | null;
}

export interface Certificate {
  readonly name: Localized;
  readonly typeCode?: string | null;
  readonly number?: string | null;
  readonly validUntil?: string | null;
  readonly holderName?: string | null;
  readonly holderCode?: string | null;
  readonly holderCodeType?: "residentNumber" | "creditCode" | null;
  readonly publicFields?: readonly string[];
  readonly seal?: SealText | null;
}

export interface Commitment {
  readonly allowed: boolean;
  readonly pledge?: Localized | null;
}

/** An example with its expected outcome: one file of cases/ in the package. */
export interface Case {
  readonly name: Localized;
  readonly applicant: Readonly<Record<string, string | null>>;
  readonly today: string;
  readonly calendar?: Calendar;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly materials?: Readonly<Record<string, "uploaded" | "committed">>;
  readonly files?: Readonly<Record<string, string>>;
  readonly expected: { readonly outcome: Outcome; readonly rule?: string | null };
}

/** All that one draft holds and one save sends. */
export interface Draft {
  readonly definition: Definition;
  readonly cases: readonly Case[];
}

/** What stands in a seal; a round one of the usual width with a star where nothing is said. */
export interface SealText {
  readonly shape?: "round" | "oval";
  readonly width?: number;
  readonly plain?: boolean;
  readonly text: string;
  readonly line?: string;
  readonly code?: string;
}

/**
 * The form as it comes over the wire (GET /api/items/{code}/form): the definition with each
 * expression replaced by its compiled form.
 */
import type { Calendar, Value, Wire } from "../../../../../expressions/src/main/web/index.ts";
import type { TableWire } from "../../../../../expressions/src/main/web/table.ts";
import type { Localized } from "../base/language.ts";

export type { Calendar, Wire };

type Expression = Wire | null | undefined;

export interface FormView {
  readonly code: string;
  readonly version?: number | null;
  readonly hash?: string | null;
  readonly elements?: { readonly name: Localized; readonly [element: string]: unknown };
  readonly codeLists: Readonly<Record<string, readonly Code[]>>;
  readonly form: { readonly pages: readonly PageView[] };
  /** Decision tables that the form needs; a name of the form's expressions each. */
  readonly tables?: readonly TableView[];
  readonly materials?: readonly MaterialView[];
  readonly commitment?: { readonly allowed?: boolean; readonly pledge?: Localized | null } | null;
  readonly certificate?: { readonly name: Localized } | null;
  /** Of a draft that counts working days: the office's now, and that of cases which carry none. */
  readonly calendars?: { readonly now: Calendar; readonly cases: Calendar };
}

export interface Code {
  readonly code: string;
  readonly label: Localized;
}

export interface PageView {
  readonly id: string;
  readonly title: Localized;
  readonly visible?: Expression;
  readonly sections: readonly SectionView[];
}

export interface SectionView {
  readonly id: string;
  readonly title: Localized;
  readonly visible?: Expression;
  readonly fields: readonly FieldView[];
}

export interface FieldView {
  readonly name: string;
  readonly type: string;
  readonly label: Localized;
  readonly hint?: Localized | null;
  readonly required?: Expression;
  readonly visible?: Expression;
  readonly readOnly?: Expression;
  readonly computed?: Expression;
  readonly prefill?: string | null;
  readonly validations?: readonly { readonly when: Wire; readonly message: Localized }[];
  readonly options?: string | null;
  readonly fields?: readonly FieldView[];
  readonly settings?: Settings;
}

export type Settings = Readonly<Record<string, string | number | boolean | null | undefined>>;

export type TableView = TableWire & { readonly name: string };

export interface MaterialView {
  readonly id: string;
  readonly name: Localized;
  readonly hint?: Localized | null;
  readonly required?: Expression;
  readonly accept?: readonly string[];
  readonly maximumMegabytes?: number;
  readonly commitment?: boolean;
}

/** An answer as it is sent and stored: text, true or false, lists, objects; null is not answered. */
export type Answer = string | number | boolean | null | readonly Answer[] | { readonly [name: string]: Answer };

export type Answers = Readonly<Record<string, Answer>>;

/** Who applies, as expressions see it: attributes by name, dates as ISO text. */
export type Applicant = Readonly<Record<string, string | null | undefined>>;

/** By material id; absent is not handed in. */
export type Materials = Readonly<Record<string, "uploaded" | "committed" | null | undefined>>;

export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly message: Localized;
}

export interface FormResult {
  readonly values: Readonly<Record<string, Value>>;
  readonly visible: readonly string[];
  readonly required: readonly string[];
  readonly readOnly: readonly string[];
  readonly errors: readonly FieldError[];
}

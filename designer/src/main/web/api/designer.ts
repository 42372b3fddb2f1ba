/** The designer's REST, one function a request (docs/api.md). */
import { http, language, ProblemError, session, upload, type Localized, type Problem, type TriedRule } from "../base/index.ts";
import type { Calendar, FormView } from "../form/view.ts";
import type { Case, Definition, Draft, Outcome, SealText } from "../model/definition.ts";
import type { DecisionTable } from "../model/tables.ts";

export interface ItemSummary {
  readonly code: string;
  readonly name: Localized;
  readonly version?: number | null;
  readonly draftRevision: number;
  /** ISO instant. */
  readonly updated: string;
  readonly problems: { readonly errors: number; readonly warnings: number };
}

export interface TemplateInfo {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly tags: readonly string[];
}

export interface ItemDraft {
  readonly definition: Definition;
  readonly revision: number;
  readonly publishedVersion?: number | null;
  readonly template?: TemplateInfo | null;
  readonly cases: readonly Case[];
}

export interface FunctionInfo {
  readonly name: string;
  readonly alias: string;
  readonly signature: Localized;
  readonly documentation: Localized;
  readonly example: Localized;
}

/** Where a tag stands: `document` for the file as a whole, else the number of its paragraph in that part. */
export interface TagPlace {
  readonly area: "document" | "text" | "header" | "footer";
  readonly paragraph: number;
  readonly words: string;
}

export interface TagProblem {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly place: TagPlace;
}

export interface TagUse {
  readonly source: string;
  readonly role: "value" | "condition" | "rows" | "picture";
  readonly bound: boolean;
  /** Labels of the fields that it depends on. */
  readonly reads: readonly string[];
  readonly place: TagPlace;
  readonly problems: readonly TagProblem[];
}

export interface TemplateReport {
  readonly usable: boolean;
  readonly tags: readonly TagUse[];
  readonly problems: readonly TagProblem[];
}

/** A value that the form allows and the template has no room for, and how to see it. */
export interface FitWarning extends Problem {
  readonly place: TagPlace;
  /** Of the picture: the case that it starts from, what is different, and how. */
  readonly case: number;
  readonly subject: string;
  readonly variant: string;
  readonly page: number;
}

/** What a sample certificate is filled with: a case, or a trial that starts from one. */
export type Sample = Pick<FitWarning, "case"> & Partial<Pick<FitWarning, "subject" | "variant" | "page">>;

export interface FormatInfo {
  readonly name: string;
  readonly alias: string;
  readonly documentation: Localized;
  readonly example: string;
  readonly printed: string;
}

export interface CaseResult {
  readonly passed: boolean;
  readonly outcome?: Outcome | null;
  readonly rule?: string | null;
  readonly message?: string | null;
  /** Those that were tried; none where an answer was refused. */
  readonly rules: readonly TriedRule[];
}

export interface VersionInfo {
  readonly version: number;
  readonly hash: string;
  /** ISO instant. */
  readonly published: string;
  readonly publishedBy?: string | null;
}

/** A year of the office's working days; `revision` 0: as it came with the software, or nothing yet. */
export interface CalendarYear extends Calendar {
  readonly year: number;
  readonly revision: number;
  /** ISO instant. */
  readonly updated?: string;
  readonly updatedBy?: string;
}

const ROOT = "/api/designer";
const of = (code: string) => `${ROOT}/items/${encodeURIComponent(code)}`;

export const designer = {
  formats: () => http.get<FormatInfo[]>(`${ROOT}/formats`),
  functions: () => http.get<FunctionInfo[]>(`${ROOT}/functions`),
  items: ({ query, state }: { query: string; state: string }, after: string | null) =>
    http.get<ItemSummary[]>(`${ROOT}/items?${new URLSearchParams({ query, state, ...(after !== null && { after }) })}`),
  create: (code: string, name: string) => http.post<unknown>(`${ROOT}/items`, { code, name }),
  item: (code: string) => http.get<ItemDraft>(of(code)),
  save: (code: string, draft: Draft, revision: number) =>
    http.put<{ revision: number; problems: Problem[] }>(of(code), draft, { "If-Match": String(revision) }),
  problems: (code: string) => http.get<Problem[]>(`${of(code)}/problems`),
  putTemplate: (code: string, file: File, onProgress?: (share: number) => void) =>
    upload<{ problems: Problem[]; tags: string[] }>(`${of(code)}/template`, { file }, { method: "PUT", ...(onProgress && { onProgress }) }),
  readTables: (code: string, file: File) => upload<{ tables: DecisionTable[]; problems: Problem[] }>(`${of(code)}/tables/read`, { file }),
  starters: (code: string) => http.get<string[]>(`${of(code)}/starters`),
  start: (code: string, id: string) => http.put<{ problems: Problem[]; tags: string[] }>(`${of(code)}/starters/${id}`, {}),
  report: (code: string) => http.get<TemplateReport>(`${of(code)}/template/report`),
  fit: (code: string) => http.get<FitWarning[]>(`${of(code)}/template/fit`),
  reportOn: (code: string, file: File) => upload<TemplateReport>(`${of(code)}/template/report`, { file }),
  commentsOn: (code: string, file: File) => {
    const form = new FormData();
    form.append("file", file);
    return postForFile(`${of(code)}/template/comments`, form);
  },
  runCases: (code: string) => http.post<CaseResult[]>(`${of(code)}/cases/run`),
  preview: (code: string, sample: Sample) => postForFile(`${of(code)}/preview?${queryOf(sample)}`),
  publish: (code: string) => http.post<{ version: number; hash: string }>(`${of(code)}/publish`),
  versions: (code: string, before: number | null) => http.get<VersionInfo[]>(`${of(code)}/versions${before === null ? "" : `?before=${before}`}`),
  importPackage: (file: File) => upload<{ code: string }>(`${ROOT}/import`, { file }),
  calendar: (year: number) => http.get<CalendarYear>(`${ROOT}/calendar/${year}`),
  saveCalendar: (year: number, { daysOff, workingDays }: Calendar, revision: number) =>
    http.put<CalendarYear>(`${ROOT}/calendar/${year}`, { daysOff, workingDays }, { "If-Match": String(revision) }),
  compileForm: (definition: Definition) => http.post<FormView>(`${ROOT}/forms`, definition),
};

/** For answers that are files: the certificate as PDF, a document with comments. */
async function postForFile(path: string, body?: FormData): Promise<Blob> {
  const { csrf } = await session();
  const response = await fetch(path, { method: "POST", headers: { [csrf.header]: csrf.token, "Accept-Language": language.value }, ...(body && { body }) });
  if (response.ok) return response.blob();
  const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string; code?: string; problems?: Problem[] };
  throw new ProblemError(response.status, problem.title ?? "", problem.detail ?? problem.title ?? String(response.status), problem.code ?? "", problem.problems);
}

/** Addresses that the browser opens itself. */
export const address = {
  template: (code: string) => `${of(code)}/template`,
  tables: (code: string, format: "xlsx" | "dmn") => `${of(code)}/tables.${format}`,
  blank: (code: string, stamp: number) => `${of(code)}/template.png?stamp=${stamp}`,
  starter: (code: string, id: string) => `${of(code)}/starters/${id}.docx`,
  starterPicture: (code: string, id: string) => `${of(code)}/starters/${id}.png`,
  comments: (code: string) => `${of(code)}/template/comments`,
  package: (code: string) => `${of(code)}/package`,
  seal: (seal: SealText) => `/api/designer/seal.svg?${new URLSearchParams(Object.entries(seal).map(([name, value]) => [name, String(value)]))}`,
  /** `stamp` changes whenever the picture does. */
  picture: (code: string, sample: Sample, stamp: number) => `${of(code)}/preview.png?${queryOf(sample)}&stamp=${stamp}`,
};

function queryOf({ case: index, subject, variant, page }: Sample): URLSearchParams {
  const query = new URLSearchParams({ page: String(page ?? 1), case: String(index) });
  if (variant !== undefined) for (const [name, value] of Object.entries({ subject: subject ?? "", variant })) query.set(name, value);
  return query;
}

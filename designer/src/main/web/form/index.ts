/**
 * The form renderer of the designer's preview and canvas and of the portal.
 *
 *   const state = new FormState(view, { answers, applicant, today, files });
 *   <ErrorSummary state={state} page={page} />
 *   <FormPage state={state} page={page} />                            // page: one of state.pages.value
 *   <FormSummary page={page} />                                       // for reading, before submitting
 *   <FormPage state={state} page={page} decorate={{ field, fields, section }} />   // the designer's canvas
 *   fieldTypes()                                                      // palette and properties panel
 */
export { evaluateForm } from "./evaluate.ts";
export { FormState, type Files, type FormOptions, type PageNode, type SectionNode, type ShownError } from "./state.ts";
export type { FieldNode } from "./node.ts";
export { FormPage, type FormPageProps } from "./FormPage.tsx";
export { FormSummary } from "./FormSummary.tsx";
export { ErrorSummary, focusField, type ErrorSummaryProps } from "./ErrorSummary.tsx";
export type { Decoration } from "./canvas.ts";
export { fieldTypes, typeOf, type FieldType } from "./fields/index.ts";
export type { Setting } from "./settings.ts";
export type * from "./view.ts";
export { plainView, type DraftForm } from "./plain.ts";

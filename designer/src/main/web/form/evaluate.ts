/** A form evaluated once, as the server's FormEvaluator does; what is being filled in is a FormState. */
import type { Calendar } from "../../../../../expressions/src/main/web/index.ts";
import { FormState } from "./state.ts";
import type { Answers, Applicant, FormResult, FormView, Materials } from "./view.ts";

export function evaluateForm(
  view: FormView,
  answers: Answers,
  applicant: Applicant,
  today: string,
  materials: Materials = {},
  calendar?: Calendar,
): FormResult {
  return new FormState(view, { answers, applicant, today, materials, calendar }).result.value;
}

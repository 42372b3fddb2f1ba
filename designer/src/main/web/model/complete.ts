/** What JSON may leave out because it is empty, put in, so that the editor need not ask each time. */
import type { Case, Definition } from "./definition.ts";

type Loose<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

export function completeDefinition(definition: Definition): Definition {
  const pages = definition.form.pages ?? [];
  return {
    ...definition,
    form: {
      ...definition.form,
      pages: pages.map((page) => ({
        ...page,
        sections: (page.sections ?? []).map((section) => ({ ...section, fields: section.fields ?? [] })),
      })),
    },
  };
}

export function completeCase(given: Loose<Case, "applicant" | "answers">): Case {
  return { ...given, applicant: given.applicant ?? {}, answers: given.answers ?? {} };
}

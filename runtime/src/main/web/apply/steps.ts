/** The steps of filling in: the form's visible pages, the materials if there are any, the review. */
import type { FormState, PageNode } from "../form.ts";

export type FillingStep =
  | { readonly kind: "page"; readonly id: string; readonly page: PageNode }
  | { readonly kind: "materials" | "review"; readonly id: string };

export function stepsOf(state: FormState): readonly FillingStep[] {
  const pages = state.pages.value.map((page): FillingStep => ({ kind: "page", id: page.page.id, page }));
  const materials: readonly FillingStep[] = state.view.materials?.length ? [{ kind: "materials", id: ":materials" }] : [];
  return [...pages, ...materials, { kind: "review", id: ":review" }];
}

export function hasMistakes(state: FormState, step: FillingStep): boolean {
  if (step.kind === "page") return state.errorsOn(step.page).length > 0;
  return step.kind === "materials" && state.neededMaterials.value.some(({ id }) => !state.materials.value[id]);
}

/** How far one may go: up to the first step that has mistakes. */
export function reachOf(state: FormState, steps: readonly FillingStep[]): number {
  const first = steps.findIndex((step) => hasMistakes(state, step));
  return first < 0 ? steps.length - 1 : first;
}

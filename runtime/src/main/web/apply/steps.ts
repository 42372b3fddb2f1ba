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

/** No material has to be handed in, as things stand. */
export function needsNothing(state: FormState, step: FillingStep): boolean {
  return step.kind === "materials" && state.neededMaterials.value.length === 0;
}

/** Materials that are asked for in other cases only: the way on passes them by until one is given. */
export function isPassedBy(state: FormState, step: FillingStep): boolean {
  const conditional = (state.view.materials ?? []).every(({ required }) => required && required.dependencies.length > 0);
  return needsNothing(state, step) && conditional && !Object.values(state.materials.value).some(Boolean);
}

/** How far one may go: up to the first step that has mistakes. */
export function reachOf(state: FormState, steps: readonly FillingStep[]): number {
  const first = steps.findIndex((step) => hasMistakes(state, step));
  return first < 0 ? steps.length - 1 : first;
}

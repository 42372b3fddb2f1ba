import { effect } from "@preact/signals";
import { FormState, type FieldView, type Wire } from "../../main/web/form/index.ts";

/** The forms of `./miaopi bench expressions`, which Java compiled, in the form that browsers run. */

export interface BigForm {
  path: string;
  typed: string;
  dependants: number;
  fields: { name: string; type: string; computed?: Wire; answer?: string; value: string }[];
}

export const FORMS = "expressions/target/bench-forms.json";

/** A form whose every field is shown: what a page shows of it is read anew when it changes. */
export function shown({ fields }: BigForm): { state: FormState; redrawn: () => number } {
  const label = { "zh-CN": "标签" };
  const views: FieldView[] = fields.map(({ name, type, computed }) => ({ name, type, label, ...(computed && { computed }) }));
  const view = {
    code: "x",
    codeLists: {},
    form: { pages: [{ id: "p", title: label, sections: [{ id: "s", title: label, fields: views }] }] },
  };
  const answers = Object.fromEntries(fields.filter(({ answer }) => answer).map(({ name, answer }) => [name, answer!]));
  const state = new FormState(view, { answers, today: "2026-11-25" });
  let runs = 0;
  for (const node of state.fields) {
    effect(() => {
      runs++;
      return void [node.visible.value, node.value.value, node.shownError.value];
    });
  }
  return { state, redrawn: () => runs };
}

/** Milliseconds of each of so many keystrokes, until everything that depends on it is shown. */
export function keystrokes(form: BigForm, count: number): number[] {
  const { state } = shown(form);
  return Array.from({ length: count }, (_, i) => {
    const started = performance.now();
    state.set(form.path, `${10 + (i % 80)}.${10 + (i % 90)}`);
    return performance.now() - started;
  });
}

import { effect, untracked } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { designer } from "../../api/designer.ts";
import { Notice, Skeleton, text } from "../../base/index.ts";
import { FormPage, FormState, type Answers, type FormView } from "../../form/index.ts";
import type { Case } from "../../model/definition.ts";
import { previewFiles } from "../form/previewFiles.ts";
import { useWorkbench } from "../workbench.ts";
import { t } from "./texts.ts";

interface Props {
  one: Case;
  onAnswers: (answers: Answers) => void;
}

/** The answers of a case, given in the form itself. */
export function AnswersForm(props: Props) {
  const definition = useWorkbench().definition.value;
  const [view, setView] = useState<FormView>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    setRefused(false);
    designer.compileForm(definition).then(setView, () => setRefused(true));
  }, [definition]);
  if (refused) return <Notice kind="warning" live="status">{t("formWaits")}</Notice>;
  return view ? <Pages view={view} {...props} /> : <Skeleton lines={6} />;
}

function Pages({ view, one, onAnswers }: Props & { view: FormView }) {
  const state = useMemo(
    () => new FormState(view, { answers: one.answers as Answers, applicant: one.applicant, today: one.today, calendar: one.calendar ?? view.calendars?.cases, materials: one.materials ?? {}, files: previewFiles }),
    [view, one.applicant, one.today, one.calendar],
  );
  useEffect(() => {
    let known = JSON.stringify(state.answers.peek());
    return effect(() => {
      const answers = state.answers.value;
      const written = JSON.stringify(answers);
      if (written === known) return;
      known = written;
      untracked(() => onAnswers(withoutBlanks(answers)));
    });
  }, [state]);
  return (
    <div class="stack">
      {state.pages.value.map((page) => (
        <section key={page.page.id} class="stack">
          <h3>{text(page.page.title)}</h3>
          <FormPage state={state} page={page} />
        </section>
      ))}
    </div>
  );
}

function withoutBlanks(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null && value !== ""));
}

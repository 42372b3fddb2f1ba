import { useEffect, useMemo, useState } from "preact/hooks";
import { designer } from "../../api/designer.ts";
import { Button, IconButton, Notice, Skeleton, text } from "../../base/index.ts";
import { ErrorSummary, FormPage, FormState, type FormView } from "../../form/index.ts";
import type { Case } from "../../model/definition.ts";
import { useWorkbench } from "../workbench.ts";
import { previewFiles } from "./previewFiles.ts";
import { t } from "./texts.ts";

const PAUSE = 500;

/** The form in a phone, alive: compiled by the server from what is on the canvas now. */
export function Preview({ page, onClose }: { page: number; onClose: () => void }) {
  const { view, waiting } = useCompiled();
  const sample = useWorkbench().cases.value[0];
  return (
    <aside class="preview" aria-label={t("preview")}>
      <div class="preview-head">
        <h2 class="column-title">{t("preview")}</h2>
        <IconButton label={t("closePreview")} icon="close" small onClick={onClose} />
      </div>
      <div class="phone">
        <div class="phone-screen">
          {waiting && <Notice kind="warning" live="status">{t("previewWaits")}</Notice>}
          {!view && !waiting && <Skeleton lines={6} />}
          {view && <Filled view={view} page={page} sample={sample} />}
        </div>
      </div>
      <p class="muted small">{t("previewNote")}</p>
    </aside>
  );
}

function useCompiled(): { view: FormView | undefined; waiting: boolean } {
  const definition = useWorkbench().definition.value;
  const [view, setView] = useState<FormView>();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    let current = true;
    const compile = () =>
      designer.compileForm(definition).then(
        (compiled) => {
          if (!current) return;
          setView(compiled);
          setWaiting(false);
        },
        () => current && setWaiting(true),
      );
    const timer = setTimeout(() => void compile(), view ? PAUSE : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [definition]);
  return { view, waiting };
}

/** Keeps what was tried out when the form changes under it. */
let tried: FormState | undefined;

function Filled({ view, page: wanted, sample }: { view: FormView; page: number; sample: Case | undefined }) {
  const state = useMemo(() => {
    const today = sample?.today ?? new Date().toISOString().slice(0, 10);
    const calendar = sample ? (sample.calendar ?? view.calendars?.cases) : view.calendars?.now;
    tried = new FormState(view, { today, calendar, applicant: sample?.applicant ?? {}, answers: tried?.answers.peek() ?? {}, files: previewFiles });
    return tried;
  }, [view]);
  const [index, setIndex] = useState(wanted);
  useEffect(() => setIndex(wanted), [wanted]);
  const pages = state.pages.value;
  const at = Math.min(index, pages.length - 1);
  const page = pages[at];
  if (!page) return null;
  const go = (to: number) => {
    if (to > at && state.showErrors(page)) return;
    setIndex(to);
  };
  return (
    <div class="stack">
      <p class="muted small">{t("pageOf", { page: at + 1, count: pages.length })}</p>
      <h3>{text(page.page.title)}</h3>
      <ErrorSummary state={state} page={page} />
      <FormPage key={page.page.id} state={state} page={page} />
      <div class="row">
        {at > 0 && <Button onClick={() => go(at - 1)}>{t("back")}</Button>}
        {at < pages.length - 1 && <Button look="primary" onClick={() => go(at + 1)}>{t("next")}</Button>}
      </div>
    </div>
  );
}

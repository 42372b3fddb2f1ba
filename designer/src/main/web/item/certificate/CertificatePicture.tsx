import { useEffect, useId, useRef, useState } from "preact/hooks";
import { address, designer, type Sample } from "../../api/designer.ts";
import { Button, Empty, Notice, Skeleton, text, type ProblemError } from "../../base/index.ts";
import { useWorkbench } from "../workbench.ts";
import { t } from "./texts.ts";

/** A sample certificate with the values of a case; made anew after each save. */
export function CertificatePicture() {
  const workbench = useWorkbench();
  const select = useId();
  const [sample, setSample] = useState(0);
  const [asked, setAsked] = useState(0);
  const [beside, setBeside] = useState(false);
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const saved = workbench.saving.state.value;
  const savedAt = saved.kind === "saved" ? (saved.at?.getTime() ?? 0) : undefined;
  const [stamp, setStamp] = useState(0);
  useEffect(() => {
    if (savedAt !== undefined) setStamp(savedAt + asked + workbench.templateStamp.value);
  }, [savedAt, asked, workbench.templateStamp.value]);
  const trial = workbench.trial.value;
  const shown: Sample = trial ?? { case: sample };
  const source = address.picture(workbench.code, shown, stamp);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (trial) place.current?.scrollIntoView({ block: "start" });
  }, [trial]);
  useEffect(() => setState("loading"), [source]);
  const cases = workbench.cases.value;
  const choose = (index: number) => {
    setSample(index);
    workbench.look(undefined);
  };
  return (
    <section ref={place} class="card stack picture-section" aria-label={t("picture")}>
      <div class="picture-bar">
        <h3>{t("picture")}</h3>
        <label class="small" for={select}>{t("sample")}</label>
        <select id={select} value={sample} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {cases.length === 0 && <option value={0}>{t("noSample")}</option>}
          {cases.map((one, index) => <option key={index} value={index}>{text(one.name)}</option>)}
        </select>
        <Button small look="quiet" icon="refresh" onClick={() => setAsked(asked + 1)}>{t("refresh")}</Button>
        <label class="picture-beside small"><input type="checkbox" checked={beside} onChange={(event) => setBeside(event.currentTarget.checked)} /> {t("beside")}</label>
        <PdfButton sample={shown} />
      </div>
      {trial && (
        <Notice kind="warning" live="status" title={t("trial", { page: trial.page })}>
          <p>{trial.message}</p>
          <Button small onClick={() => workbench.look(undefined)}>{t("backToSample")}</Button>
        </Notice>
      )}
      {state === "loading" && <Skeleton lines={4} />}
      {state === "failed" && <Empty icon="certificate" title={t("noPicture")}><p>{t("noPictureHint")}</p></Empty>}
      <div class={beside ? "picture-pair" : undefined}>
      {beside && <img class="certificate-picture" src={address.blank(workbench.code, stamp)} alt={t("blankOf")} />}
      <img class={state === "shown" ? "certificate-picture" : "certificate-picture certificate-picture-hidden"} src={source} alt={t("pictureOf", { page: shown.page ?? 1 })} onLoad={() => setState("shown")} onError={() => setState("failed")} />
      </div>
    </section>
  );
}

function PdfButton({ sample }: { sample: Sample }) {
  const { code } = useWorkbench();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const open = async () => {
    setBusy(true);
    setFailure(undefined);
    await designer.preview(code, sample).then(show, (problem: ProblemError) => setFailure(problem.detail || problem.message));
    setBusy(false);
  };
  return (
    <>
      <Button small look="quiet" icon="external" busy={busy} onClick={() => void open()}>{t("pdf")}</Button>
      {failure && <p class="field-error" role="alert">{failure}</p>}
    </>
  );
}

function show(pdf: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(pdf);
  link.target = "_blank";
  link.click();
}

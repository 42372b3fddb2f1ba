import { useSignal } from "@preact/signals";
import { portal } from "../api/portal.ts";
import type { StoredFile } from "../api/types.ts";
import { Button, FieldError, Icon, ProblemError, text } from "../base.ts";
import type { MaterialView } from "../form.ts";
import type { Filling } from "./filling.ts";
import { limitOf, megabytes, mistakeOf, typesInWords } from "./fileRules.ts";
import { materialProblem } from "./materialProblem.ts";
import { t } from "./texts.ts";

/** One material: what it is, the file that was handed in or the pledge in its place. */
export function MaterialCard({ filling, material }: { filling: Filling; material: MaterialView }) {
  const progress = useSignal<number | null>(null);
  const failure = useSignal("");
  const { id } = material;
  const name = text(material.name);
  const source = filling.state.materials.value[id];
  const file = filling.files.value.find((each) => each.material === id);
  const problem = failure.value || materialProblem(filling, material);
  const mayPledge = Boolean(filling.view.commitment?.allowed && material.commitment);
  const isNeeded = filling.state.neededMaterials.value.includes(material);

  /** Every change ends with the application as the server has it. */
  const change = async (work: () => Promise<unknown>) => {
    failure.value = "";
    try {
      await work();
      filling.adopt(await portal.application(filling.id));
      filling.materialProblems.value = { ...filling.materialProblems.value, [id]: "" };
    } catch (reason) {
      if (!(reason instanceof ProblemError)) throw reason;
      failure.value = reason.problems[0]?.message ?? reason.detail;
    } finally {
      progress.value = null;
    }
  };
  const send = (chosen: File | undefined) => {
    if (!chosen) return;
    const mistake = mistakeOf(chosen, material);
    const given = { types: typesInWords(material.accept), size: limitOf(material), actual: megabytes(chosen.size) };
    if (mistake) {
      failure.value = t(mistake, given);
      return;
    }
    progress.value = 0;
    void change(() => portal.attach(filling.id, { material: id }, chosen, (share) => (progress.value = share)));
  };

  return (
    <li class="material card" id={`material-${id}`}>
      <div class="material-head">
        <h2 class="material-name">{name}</h2>
        <span class={isNeeded ? "tag tag-brand" : "tag"}>{t(isNeeded ? "needed" : "optional")}</span>
      </div>
      {material.hint && <p class="muted small">{text(material.hint)}</p>}
      {source === "uploaded" && file && <Uploaded filling={filling} file={file} onRemove={() => change(() => portal.takeBack(filling.id, id))} />}
      {problem && <FieldError id={`material-${id}-error`}>{problem}</FieldError>}
      {source !== "committed" && (
        <div class="row">
          <input
            id={`material-${id}-file`}
            class="form-file"
            type="file"
            aria-label={t(file ? "replaceFor" : "chooseFor", { name })}
            aria-describedby={`material-${id}-limits${problem ? ` material-${id}-error` : ""}`}
            aria-invalid={problem ? "true" : undefined}
            accept={material.accept?.join(",")}
            disabled={progress.value !== null}
            onChange={(event) => {
              send(event.currentTarget.files?.[0]);
              event.currentTarget.value = "";
            }}
          />
          <label class="button" for={`material-${id}-file`}>
            <Icon name="upload" />
            {t(file ? "replace" : "choose")}
          </label>
          <span class="muted small" id={`material-${id}-limits`}>
            {t("limits", { types: typesInWords(material.accept), size: limitOf(material) })}
          </span>
        </div>
      )}
      <Progress share={progress.value} name={name} />
      {mayPledge && (
        <label class="tick">
          <input
            type="checkbox"
            aria-label={t("pledgeInsteadFor", { name })}
            checked={source === "committed"}
            onChange={(event) => {
              const pledge = event.currentTarget.checked;
              void change(() => (pledge ? portal.commit(filling.id, id) : portal.takeBack(filling.id, id)));
            }}
          />
          <span>
            {t("pledgeInstead")}
            <span class="muted small material-pledge">{t("pledgeDetail")}</span>
          </span>
        </label>
      )}
    </li>
  );
}

function Uploaded({ filling, file, onRemove }: { filling: Filling; file: StoredFile; onRemove: () => void }) {
  return (
    <p class="material-file">
      <Icon name="success" label={t("uploaded")} />
      <a href={portal.fileAddress(filling.id, file.id)} target="_blank" rel="noopener" aria-label={t("view", { name: file.name })}>
        {file.name}
      </a>
      <span class="muted small">{megabytes(file.size)} MB</span>
      <Button look="quiet" small icon="trash" aria-label={t("removeFor", { name: file.name })} onClick={onRemove}>
        {t("remove")}
      </Button>
    </p>
  );
}

function Progress({ share, name }: { share: number | null; name: string }) {
  return (
    <div role="status">
      {share !== null && (
        <>
          <span class="small">{t("uploading", { percent: Math.round(share * 100) })}</span>
          <progress class="upload-progress" max={1} value={share} aria-label={name} />
        </>
      )}
    </div>
  );
}

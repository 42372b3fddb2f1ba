import { useEffect, useState } from "preact/hooks";
import { address, designer } from "../../api/designer.ts";
import { Button, Dialog, Notice, Skeleton, type ProblemError } from "../../base/index.ts";
import { useWorkbench } from "../workbench.ts";
import { t } from "./texts.ts";

/** Templates to start from, each shown with this item's own fields and its first case. */
export function Gallery({ open, onClose }: { open: boolean; onClose: () => void }) {
  const workbench = useWorkbench();
  const [starters, setStarters] = useState<readonly string[]>();
  const [taking, setTaking] = useState<string>();
  const [failure, setFailure] = useState<ProblemError>();
  useEffect(() => {
    if (!open) return;
    setStarters(undefined);
    setFailure(undefined);
    void workbench.saving.flush().then(() => designer.starters(workbench.code)).then(setStarters, setFailure);
  }, [open]);
  const take = async (id: string) => {
    setTaking(id);
    setFailure(undefined);
    await workbench.startFrom(id).then(onClose, setFailure);
    setTaking(undefined);
  };
  return (
    <Dialog wide open={open} title={t("gallery")} onClose={onClose}>
      <p class="muted">{t("galleryHint")}</p>
      {failure && <Notice kind="error" live="alert" title={failure.title}><p>{failure.detail}</p></Notice>}
      {!starters && !failure && <Skeleton lines={6} />}
      <ul class="gallery">
        {starters?.map((id) => (
          <li key={id} class="gallery-one">
            <Picture id={id} />
            <h3>{nameOf(id)}</h3>
            <div class="gallery-actions">
              <Button small look="primary" busy={taking === id} disabled={taking !== undefined} onClick={() => void take(id)}>{t("use")}</Button>
              <a class="button button-small button-quiet" href={address.starter(workbench.code, id)} download>{t("downloadDocx")}</a>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Picture({ id }: { id: string }) {
  const { code } = useWorkbench();
  const [failed, setFailed] = useState(false);
  if (failed) return <p class="gallery-picture muted small">{t("noPicture")}</p>;
  return <div class="gallery-picture"><img loading="lazy" src={address.starterPicture(code, id)} alt={nameOf(id)} onError={() => setFailed(true)} /></div>;
}

function nameOf(id: string): string {
  switch (id) {
    case "licence": return t("licence");
    case "permit": return t("permit");
    case "card": return t("card");
    case "proof": return t("proof");
    case "receipt": return t("receipt");
    case "bilingual": return t("bilingual");
    case "blank-portrait": return t("blankPortrait");
    default: return t("blankLandscape");
  }
}

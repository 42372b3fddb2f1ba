import { dropTargetForExternal } from "@atlaskit/pragmatic-drag-and-drop/external/adapter";
import { containsFiles, getFiles } from "@atlaskit/pragmatic-drag-and-drop/external/file";
import { useEffect, useRef, useState } from "preact/hooks";
import { address } from "../../api/designer.ts";
import { Button, Icon, type ProblemError } from "../../base/index.ts";
import { FileButton } from "../../shell/FileButton.tsx";
import { useWorkbench } from "../workbench.ts";
import { Gallery } from "./Gallery.tsx";
import { RefusedDocument } from "./RefusedDocument.tsx";
import { t } from "./texts.ts";

/** Takes the Word template, by button or by drop, and says why if it is refused. */
export function TemplateBox() {
  const workbench = useWorkbench();
  const box = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const [share, setShare] = useState<number>();
  const [refused, setRefused] = useState<{ file: File; failure: ProblemError }>();
  const [choosing, setChoosing] = useState(false);
  const template = workbench.template.value;
  const take = async (file: File) => {
    setRefused(undefined);
    setShare(0);
    await workbench.takeTemplate(file, setShare).catch((problem: unknown) => setRefused({ file, failure: problem as ProblemError }));
    setShare(undefined);
  };
  useEffect(
    () =>
      dropTargetForExternal({
        element: box.current!,
        canDrop: containsFiles,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          const file = getFiles({ source })[0];
          if (file) void take(file);
        },
      }),
    [workbench],
  );
  return (
    <section ref={box} class={over ? "card template-box template-box-over" : "card template-box"} aria-label={t("template")}>
      <Icon name="file" />
      <div class="template-words">
        <h3>{t("template")}</h3>
        <p class="muted small" data-path="/template" tabIndex={-1}>{template ? t("size", { name: template.name, size: Math.ceil(template.size / 1024) }) : t("dropHere")}</p>
        {share !== undefined && <p class="small" role="status">{t("uploading", { percent: Math.round(share * 100) })}</p>}
      </div>
      {template && <a class="button button-small button-quiet" href={address.template(workbench.code)} download>{t("download")}</a>}
      <Button small icon="certificate" onClick={() => setChoosing(true)}>{t("gallery")}</Button>
      <FileButton small accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document" label={t("uploadFile")} busy={share !== undefined} onFile={(file) => void take(file)}>{t("upload")}</FileButton>
      <Gallery open={choosing} onClose={() => setChoosing(false)} />
      {refused && <RefusedDocument file={refused.file} failure={refused.failure} />}
    </section>
  );
}

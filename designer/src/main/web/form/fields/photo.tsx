import { useSignal } from "@preact/signals";
import { FieldError } from "../../base/components/Field.tsx";
import { Button } from "../../base/components/Button.tsx";
import { Icon } from "../../base/icons.tsx";
import { text } from "../../base/language.ts";
import { isPhoto, readyToSend } from "../photos.ts";
import { refused } from "./checks.ts";
import type { ControlProps, FieldNode, FieldType } from "./type.ts";
import { words } from "./words.ts";

const FILE_ID = /^[A-Za-z0-9_-]{1,64}$/;

function Control({ node, control }: ControlProps) {
  const progress = useSignal<number | null>(null);
  const sent = useSignal(false);
  const failure = useSignal("");
  const id = typeof node.answer.value === "string" ? node.answer.value : null;

  const send = async (file: File | undefined) => {
    const { files } = node.container.form;
    if (!file || !files) return;
    failure.value = isPhoto(file) ? "" : words("notPhoto");
    if (failure.value) return;
    progress.value = 0;
    sent.value = false;
    try {
      const stored = await files.upload(node.path, await readyToSend(file), (share) => (progress.value = share));
      node.set(stored.id);
      node.touched.value = true;
      sent.value = true;
    } catch (reason) {
      failure.value = words("photoFailed", { reason: reason instanceof Error ? reason.message : String(reason) });
    } finally {
      progress.value = null;
    }
  };

  return (
    <div class="form-photo">
      {id ? <Picture node={node} id={id} /> : <Frame />}
      <div class="form-photo-actions">
        <input
          {...control}
          class="form-file"
          type="file"
          name={node.field.name}
          accept="image/jpeg,image/png"
          disabled={!node.container.form.files || progress.value !== null}
          onChange={(event) => {
            void send(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        <label class="button" for={control.id}>
          <Icon name="photo" />
          {words(id ? "changePhoto" : "choosePhoto")}
        </label>
        {id && !node.required.value && (
          <Button look="quiet" onClick={() => node.set(null)}>
            {words("removePhoto")}
          </Button>
        )}
        <span class="muted small">{words("photoFormats")}</span>
        <span class="small" role="status">
          {progress.value !== null && words("uploading", { percent: Math.round(progress.value * 100) })}
          {sent.value && words("uploaded")}
        </span>
        {failure.value && <FieldError id={`${control.id}-failure`}>{failure.value}</FieldError>}
      </div>
    </div>
  );
}

function Picture({ node, id }: { node: FieldNode; id: string }) {
  const address = node.container.form.files?.url(id);
  return address ? <img class="form-photo-picture" src={address} alt={words("photoOf", { label: text(node.field.label) })} /> : <Frame />;
}

function Frame() {
  return (
    <span class="form-photo-picture form-photo-frame">
      <Icon name="user" />
    </span>
  );
}

export const photo: FieldType = {
  name: "photo",
  label: { "zh-CN": "照片", en: "Photo" },
  icon: "photo",
  initial: {},
  settings: [],
  width: "full",
  missing: "required.upload",
  read: (answer) => (typeof answer === "string" && FILE_ID.test(answer) ? { value: answer } : refused("type")),
  show: (value, node) => <Picture node={node} id={String(value)} />,
  Control,
};

import { useSignal } from "@preact/signals";
import { portal } from "../api/portal.ts";
import type { Verification } from "../api/types.ts";
import { FieldError, Icon, ProblemError } from "../base.ts";
import { t } from "./texts.ts";

const LARGEST = 12 * 1024 * 1024;

/** Takes a file by choosing or dropping and says what the server found. */
export function FileForm({ onVerified }: { onVerified: (verification: Verification, name: string) => void }) {
  const share = useSignal<number | null>(null);
  const failure = useSignal("");
  const over = useSignal(false);
  const check = async (file: File | undefined) => {
    if (!file || share.value !== null) return;
    failure.value = mistakeOf(file);
    if (failure.value) return;
    share.value = 0;
    try {
      onVerified(await portal.verifyFile(file, (sent) => (share.value = sent)), file.name);
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      failure.value = problem.detail;
    } finally {
      share.value = null;
    }
  };
  return (
    <div
      class={over.value ? "drop drop-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        void check(event.dataTransfer?.files[0]);
      }}
    >
      <input
        id="verify-file"
        class="form-file"
        type="file"
        accept="application/pdf,.pdf,application/ofd,.ofd,application/dc+sd-jwt,.sd-jwt"
        aria-describedby="verify-file-hint"
        onChange={(event) => {
          void check(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <label class="button" for="verify-file">
        <Icon name="upload" />
        {t("file")}
      </label>
      <p class="muted small" id="verify-file-hint">
        {t("fileHint")}
      </p>
      <p class="small" role="status">
        {share.value !== null && t("checking", { percent: Math.round(share.value * 100) })}
      </p>
      {failure.value && <FieldError id="verify-file-error">{failure.value}</FieldError>}
    </div>
  );
}

function mistakeOf(file: File): string {
  if (file.size > LARGEST) return t("tooLarge");
  const fits = file.type === "application/pdf" || /\.(pdf|ofd|sd-jwt)$/i.test(file.name);
  return fits ? "" : t("notCertificate");
}

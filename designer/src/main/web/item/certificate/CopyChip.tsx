import { useState } from "preact/hooks";
import { Icon } from "../../base/index.ts";
import { t } from "./texts.ts";

/** A tag to put into Word: a click copies it, braces and all. */
export function CopyChip({ name, onCopied }: { name: string; onCopied: (tag: string) => void }) {
  const copy = () => {
    const tag = `{{${name}}}`;
    void navigator.clipboard?.writeText(tag).catch(() => undefined);
    onCopied(tag);
  };
  return <button type="button" class="chip" title={t("copy", { name })} onClick={copy}><Icon name="copy" />{name}</button>;
}

/** Says what was copied, on screen and to who listens. */
export function useCopied() {
  const [copied, setCopied] = useState<string>();
  return { onCopied: setCopied, said: <p class="small muted" role="status">{copied && t("copied", { tag: copied })}</p> };
}

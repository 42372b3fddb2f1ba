import { useEffect, useState } from "preact/hooks";
import { designer, type FormatInfo } from "../../api/designer.ts";
import { Skeleton, text } from "../../base/index.ts";
import { CopyChip, useCopied } from "./CopyChip.tsx";
import { t } from "./texts.ts";

/** All formats with an example that each prints itself; asked for when opened. */
export function FormatHelp() {
  const [open, setOpen] = useState(false);
  const [formats, setFormats] = useState<readonly FormatInfo[]>();
  const { onCopied, said } = useCopied();
  useEffect(() => {
    if (open && !formats) void designer.formats().then(setFormats, () => setFormats([]));
  }, [open, formats]);
  return (
    <details class="card format-help" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("formats")}</summary>
      <p class="muted small">{t("formatsHint")}</p>
      {open && !formats && <Skeleton lines={3} />}
      <dl class="format-list">
        {formats?.map((format) => (
          <div key={format.alias}>
            <dt><CopyChip name={format.example} onCopied={onCopied} /></dt>
            <dd><b class="format-printed">{format.printed}</b><span class="small muted">{text(format.documentation)}</span></dd>
          </div>
        ))}
      </dl>
      {said}
    </details>
  );
}

import { portal } from "../api/portal.ts";
import type { Certificate } from "../api/types.ts";
import { Icon, text } from "../base.ts";
import { t } from "./texts.ts";

/** The sealed document where the browser can show it in place; always a way to open it. */
export function DocumentFrame({ certificate }: { certificate: Certificate }) {
  const address = portal.documentAddress(certificate.id);
  return (
    <section class="document" aria-labelledby="document">
      <div class="document-head">
        <h2 id="document">{t("document")}</h2>
        <a class="with-icon" href={address} target="_blank" rel="noopener">
          <Icon name="external" />
          {t("open")}
        </a>
      </div>
      {canShow() && (
        <iframe class="document-frame" src={`${address}#toolbar=0&navpanes=0&view=Fit`} title={t("documentOf", { name: text(certificate.name) })} />
      )}
    </section>
  );
}

/** Phones open documents in a view of their own; a frame there stays empty or shows a corner. */
function canShow(): boolean {
  return navigator.pdfViewerEnabled && matchMedia("(min-width: 48rem)").matches;
}

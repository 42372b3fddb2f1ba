import { portal } from "../api/portal.ts";
import type { Certificate } from "../api/types.ts";
import { Icon, text } from "../base.ts";
import { t } from "./texts.ts";

/** The sealed document as it looks, on every device; a tap opens the PDF itself. */
export function DocumentPicture({ certificate }: { certificate: Certificate }) {
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
      <img class="document-picture" src={portal.pictureAddress(certificate.id)} alt={t("documentOf", { name: text(certificate.name) })} />
    </section>
  );
}

import { useSignal } from "@preact/signals";
import { portal } from "../api/portal.ts";
import type { Certificate } from "../api/types.ts";
import { Button, Icon } from "../base.ts";
import { isWithdrawn } from "./StatusNotice.tsx";
import { t } from "./texts.ts";

/** Save it, print it from the browser's own view of it, let others check it. */
export function CertificateActions({ certificate }: { certificate: Certificate }) {
  const told = useSignal("");
  const address = portal.documentAddress(certificate.id);
  const verifyPath = `/verify/${encodeURIComponent(certificate.number)}`;
  const verifyAddress = new URL(verifyPath, location.href).href;
  const withdrawn = isWithdrawn(certificate.status);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(verifyAddress);
      told.value = t("copied");
    } catch {
      told.value = t("copyFailed", { address: verifyAddress });
    }
  };
  return (
    <div class="certificate-actions">
      <a class={withdrawn ? "button" : "button button-primary"} href={`${address}?download=true`} download>
        <Icon name="download" />
        {t(withdrawn ? "downloadWithdrawn" : "download")}
      </a>
      <a class="button" href={address} target="_blank" rel="noopener" aria-label={t("printThere")}>
        <Icon name="print" />
        {t("print")}
      </a>
      <a class="button" href={verifyPath}>
        <Icon name="shield" />
        {t("verifyLink")}
      </a>
      <a class="button" href={portal.ofdAddress(certificate.id)} download>
        <Icon name="download" />
        {t("ofd")}
      </a>
      <a class="button" href={portal.credentialAddress(certificate.id)} download>
        <Icon name="download" />
        {t("credential")}
      </a>
      <Button look="quiet" icon="copy" onClick={copy}>
        {t("copy")}
      </Button>
      <p class="small certificate-told" role="status">
        {told.value}
      </p>
    </div>
  );
}

import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { portal } from "../api/portal.ts";
import type { Certificate } from "../api/types.ts";
import { Button, Icon } from "../base.ts";
import { isWithdrawn } from "./StatusNotice.tsx";
import { t } from "./texts.ts";

/** Save it, print it, let others check it. */
export function CertificateActions({ certificate, frame }: { certificate: Certificate; frame: RefObject<HTMLIFrameElement | null> }) {
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
      <Button icon="print" onClick={() => print(frame.current, address)}>
        {t("print")}
      </Button>
      <a class="button" href={verifyPath}>
        <Icon name="shield" />
        {t("verifyLink")}
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

/** Through the document on the page where there is one, else by the browser's own view of it. */
function print(frame: HTMLIFrameElement | null, address: string): void {
  try {
    if (!frame?.contentWindow) throw new Error("no document on the page");
    frame.contentWindow.focus();
    frame.contentWindow.print();
  } catch {
    open(address, "_blank", "noopener");
  }
}

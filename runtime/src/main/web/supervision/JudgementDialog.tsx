import { portal } from "../api/portal.ts";
import type { Certificate } from "../api/types.ts";
import { Dialog } from "../base.ts";
import { Judgement } from "../judgement/Judgement.tsx";
import { t } from "./texts.ts";

/** Why a certificate was issued, rule by rule. */
export function JudgementDialog({ certificate, onClose }: { certificate: Certificate | null; onClose: () => void }) {
  const title = certificate ? t("judgementOf", { number: certificate.number }) : "";
  return (
    <Dialog wide open={certificate !== null} title={title} onClose={onClose}>
      {certificate && <Judgement about={certificate.id} ask={() => portal.issuedExplanation(certificate.id)} />}
    </Dialog>
  );
}

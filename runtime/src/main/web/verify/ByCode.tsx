import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PublicCertificate } from "../api/types.ts";
import { Notice, ProblemError, Skeleton } from "../base.ts";
import type { Proof } from "../proof.ts";
import { moment } from "../shell/dates.ts";
import { Failure } from "../shell/Failure.tsx";
import { checkCode, type Checked } from "./checking.ts";
import { t } from "./texts.ts";
import { VerdictView } from "./VerdictView.tsx";

/** What a scanned code proves: at once and without a server, then what the server knows of it. */
export function ByCode({ code }: { code: string }) {
  const checked = useSignal<Checked | null>(null);
  const failure = useSignal<ProblemError | null>(null);
  const check = async () => {
    failure.value = null;
    try {
      for await (const next of checkCode(code)) checked.value = next;
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      failure.value = problem;
    }
  };
  useEffect(() => void check(), [code]);
  if (failure.value) return <Failure problem={failure.value} onRetry={check} />;
  return checked.value ? <Told {...checked.value} /> : <Skeleton lines={4} />;
}

function Told({ local, keysOf, server }: Checked) {
  if (typeof server !== "string") return <VerdictView verification={server} subject={t("code")} />;
  if (local.verdict === "malformed") return <VerdictView verification={{ verdict: "codeMalformed" }} subject={t("code")} detail={t(`${local.flaw}Flaw`)} />;
  if (local.verdict === "altered") return <VerdictView verification={{ verdict: "codeAltered" }} subject={t("code")} />;
  if (local.verdict === "unknownKey") return <VerdictView verification={{ verdict: "codeUnknown" }} subject={t("code")} detail={t("keysOf", { at: moment(keysOf) })} />;
  const verdict = ({ genuine: "codeGenuine", expired: "codeExpired", unchecked: "codeUnchecked" } as const)[local.verdict];
  return (
    <VerdictView verification={{ verdict, certificate: printed(local.proof) }} subject={t("code")}>
      {server === "asking" ? (
        <Notice kind="info" title={t("asking")} live="status" />
      ) : (
        <Notice kind="warning" title={t("revocationOnline")} live="status">
          {local.verdict !== "unchecked" && <p>{t("keysOf", { at: moment(keysOf) })}</p>}
        </Notice>
      )}
    </VerdictView>
  );
}

/** The words on the certificate, which is Chinese. */
function printed(proof: Proof): PublicCertificate {
  const zh = (words: string) => ({ "zh-CN": words });
  const holder = proof.holder === null ? [] : [{ label: { "zh-CN": "持证人", en: "Holder" }, value: zh(proof.holder) }];
  return {
    name: zh(proof.certificate),
    number: proof.number,
    identifier: proof.identifier,
    issuer: zh(proof.issuer),
    issueDate: proof.issued,
    ...(proof.validUntil && { validUntil: proof.validUntil }),
    publicFields: [...holder, ...proof.facts.map(({ label, value }) => ({ label: zh(label), value: zh(value) }))],
  };
}

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { portal } from "../api/portal.ts";
import type { Verification } from "../api/types.ts";
import { useLoading } from "../base.ts";
import { codeOf } from "../proof.ts";
import { Loaded } from "../shell/loading.tsx";
import { place } from "../shell/location.ts";
import { PageTitle } from "../shell/PageTitle.tsx";
import { ByCode } from "./ByCode.tsx";
import { FileForm } from "./FileForm.tsx";
import { NumberForm } from "./NumberForm.tsx";
import { keepPage } from "./offline.ts";
import { t } from "./texts.ts";
import { VerdictView } from "./VerdictView.tsx";
import "./verify.css";

/** By QR code (this address with the code as its fragment, or with the number), by number, or by the file itself. */
export function VerifyPage({ number }: { number: string }) {
  const uploaded = useSignal<{ verification: Verification; name: string } | null>(null);
  const code = codeOf(place.value.hash);
  useEffect(() => void keepPage(), []);
  useEffect(() => void (uploaded.value = null), [code]);
  return (
    <div class="page-narrow stack-wide">
      <div class="stack">
        <PageTitle>{t("title")}</PageTitle>
        <p class="muted">{t("detail")}</p>
      </div>
      {uploaded.value ? <VerdictView verification={uploaded.value.verification} subject={uploaded.value.name} /> : code ? <ByCode key={code} code={code} /> : number && <ByNumber number={number} />}
      <div class="card stack-wide">
        <NumberForm number={number} />
        <section class="stack" aria-labelledby="by-file">
          <h2 id="by-file">{t("or")}</h2>
          <FileForm onVerified={(verification, name) => (uploaded.value = { verification, name })} />
        </section>
      </div>
    </div>
  );
}

function ByNumber({ number }: { number: string }) {
  const verification = useLoading(() => portal.verify(number), [number]);
  return (
    <Loaded of={verification} lines={4}>
      {(found) => <VerdictView verification={found} subject={number} />}
    </Loaded>
  );
}

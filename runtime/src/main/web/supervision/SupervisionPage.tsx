import { useSignal } from "@preact/signals";
import { portal } from "../api/portal.ts";
import type { Certificate } from "../api/types.ts";
import { Button, Empty, MoreButton, Notice, usePages } from "../base.ts";
import { go, place } from "../shell/location.ts";
import { Loaded } from "../shell/loading.tsx";
import { PageTitle } from "../shell/PageTitle.tsx";
import { IssuedTable } from "./IssuedTable.tsx";
import { JudgementDialog } from "./JudgementDialog.tsx";
import { NumberSearch } from "./NumberSearch.tsx";
import { RevokeDialog } from "./RevokeDialog.tsx";
import { t } from "./texts.ts";
import "./supervision.css";

/** The certificates that were issued; one number is looked for when the address names it. */
export function SupervisionPage() {
  const query = place.value.search.get("query") ?? "";
  const issued = usePages<Certificate>((last) => portal.issued(query, last?.id ?? null), [query]);
  const chosen = useSignal<Certificate | null>(null);
  const explained = useSignal<Certificate | null>(null);
  const told = useSignal("");
  return (
    <div class="page">
      <div class="page-head">
        <PageTitle>{t("title")}</PageTitle>
        <Button small icon="refresh" onClick={() => void issued.load()}>
          {t("refresh")}
        </Button>
      </div>
      <div role="status">{told.value && <Notice kind="success">{told.value}</Notice>}</div>
      <p class="muted">{t("detail")}</p>
      <NumberSearch key={query} query={query} />
      <Loaded of={issued}>
        {(list) => (list.length > 0 ? <IssuedTable certificates={list} onJudgement={(certificate) => (explained.value = certificate)} onRevoke={(certificate) => (chosen.value = certificate)} /> : <Nothing searched={query !== ""} />)}
      </Loaded>
      <MoreButton of={issued} />
      <JudgementDialog certificate={explained.value} onClose={() => (explained.value = null)} />
      <RevokeDialog
        certificate={chosen.value}
        onClose={() => (chosen.value = null)}
        onRevoked={(certificate) => {
          chosen.value = null;
          told.value = t("revoked", { number: certificate.number });
          void issued.load();
        }}
      />
    </div>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  return (
    <div class="card">
      <Empty icon="certificate" title={t(searched ? "noMatch" : "none")}>
        {searched ? <Button onClick={() => go("/supervision")}>{t("showAll")}</Button> : <p>{t("noneDetail")}</p>}
      </Empty>
    </div>
  );
}

import { useSignal } from "@preact/signals";
import { portal } from "../api/portal.ts";
import type { Certificate } from "../api/types.ts";
import { Button, Empty, Field, Notice } from "../base.ts";
import { Loaded, useLoading } from "../shell/loading.tsx";
import { PageTitle } from "../shell/PageTitle.tsx";
import { IssuedTable } from "./IssuedTable.tsx";
import { matches } from "./matching.ts";
import { RevokeDialog } from "./RevokeDialog.tsx";
import { t } from "./texts.ts";
import "./supervision.css";

export function SupervisionPage() {
  const issued = useLoading(() => portal.issued(), []);
  const chosen = useSignal<Certificate | null>(null);
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
      <Loaded of={issued}>{(list) => <Issued list={list} onRevoke={(certificate) => (chosen.value = certificate)} />}</Loaded>
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

function Issued({ list, onRevoke }: { list: readonly Certificate[]; onRevoke: (certificate: Certificate) => void }) {
  const query = useSignal("");
  if (list.length === 0) {
    return (
      <div class="card">
        <Empty icon="certificate" title={t("none")}>
          <p>{t("noneDetail")}</p>
        </Empty>
      </div>
    );
  }
  const found = list.filter((certificate) => matches(certificate, query.value));
  return (
    <>
      <p class="muted">{t("detail")}</p>
      <div class="issued-filter">
        <Field label={t("filter")}>{(control) => <input {...control} type="search" value={query.value} onInput={(event) => (query.value = event.currentTarget.value)} />}</Field>
      </div>
      {found.length > 0 ? <IssuedTable certificates={found} onRevoke={onRevoke} /> : <p role="status">{t("noMatch")}</p>}
    </>
  );
}

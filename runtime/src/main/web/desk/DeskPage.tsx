import { useSignal } from "@preact/signals";
import { portal } from "../api/portal.ts";
import type { Application } from "../api/types.ts";
import { Button, Icon, MoreButton, Notice, text, useLoading, usePages } from "../base.ts";
import { go, place } from "../shell/location.ts";
import { Loaded } from "../shell/loading.tsx";
import { PageTitle } from "../shell/PageTitle.tsx";
import { CaseList } from "./CaseList.tsx";
import { CaseReview } from "./CaseReview.tsx";
import { t } from "./texts.ts";
import "./desk.css";

/** What waits for a person; one case is open when the address names it. */
export function DeskPage() {
  const told = useSignal("");
  const asked = place.value.search.get("case");
  const close = (application: Application, outcome: string) => {
    told.value = t("decided", { item: text(application.item.name), outcome });
    go("/desk");
  };
  if (asked) return <OpenCase key={asked} id={asked} onDecided={close} />;
  return <Waiting told={told.value} />;
}

function Waiting({ told }: { told: string }) {
  const waiting = usePages<Application>((last) => portal.referred(last?.id ?? null), []);
  return (
    <div class="page">
      <div class="page-head">
        <PageTitle>{t("title")}</PageTitle>
        <Button small icon="refresh" onClick={() => void waiting.load()}>
          {t("refresh")}
        </Button>
      </div>
      <div role="status">{told && <Notice kind="success">{told}</Notice>}</div>
      <Loaded of={waiting}>{(cases) => <CaseList cases={cases} />}</Loaded>
      <MoreButton of={waiting} />
    </div>
  );
}

function OpenCase({ id, onDecided }: { id: string; onDecided: (application: Application, outcome: string) => void }) {
  const asked = useLoading(() => portal.referredCase(id), [id]);
  return (
    <div class="page">
      <p>
        <a class="with-icon" href="/desk">
          <Icon name="chevronLeft" />
          {t("back")}
        </a>
      </p>
      <PageTitle>{t("reviewing")}</PageTitle>
      <Loaded of={asked} lines={10}>
        {(application) => {
          if (application.state !== "REFERRED") return <Notice>{t("gone")}</Notice>;
          return <CaseReview application={application} onDecided={(outcome) => onDecided(application, outcome)} />;
        }}
      </Loaded>
    </div>
  );
}

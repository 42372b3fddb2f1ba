import { useSignal } from "@preact/signals";
import { portal } from "../api/portal.ts";
import { Button, Icon, Notice, text } from "../base.ts";
import { go, place } from "../shell/location.ts";
import { Loaded, useLoading } from "../shell/loading.tsx";
import { PageTitle } from "../shell/PageTitle.tsx";
import { CaseList } from "./CaseList.tsx";
import { CaseReview } from "./CaseReview.tsx";
import { t } from "./texts.ts";
import "./desk.css";

/** What waits for a person; one case is open when the address names it. */
export function DeskPage() {
  const waiting = useLoading(() => portal.referred(), []);
  const told = useSignal("");
  const asked = place.value.search.get("case");
  return (
    <div class="page">
      <div class="page-head">
        <PageTitle>{t("title")}</PageTitle>
        <Button small icon="refresh" onClick={() => void waiting.load()}>
          {t("refresh")}
        </Button>
      </div>
      <div role="status">{told.value && !asked && <Notice kind="success">{told.value}</Notice>}</div>
      {asked && (
        <p>
          <a class="with-icon" href="/desk">
            <Icon name="chevronLeft" />
            {t("back")}
          </a>
        </p>
      )}
      <Loaded of={waiting}>
        {(cases) => {
          if (!asked) return <CaseList cases={cases} />;
          const open = cases.find(({ id }) => id === asked);
          if (!open) return <Notice>{t("gone")}</Notice>;
          return (
            <CaseReview
              key={open.id}
              application={open}
              onDecided={(outcome) => {
                told.value = t("decided", { item: text(open.item.name), outcome });
                go("/desk");
                void waiting.load();
              }}
            />
          );
        }}
      </Loaded>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { portal } from "../api/portal.ts";
import type { ApplicationSummary, Certificate } from "../api/types.ts";
import { Empty, useLoading, type IconName } from "../base.ts";
import { CertificateCard } from "../certificate/CertificateCard.tsx";
import { StatusLine } from "../certificate/StatusNotice.tsx";
import { Loaded } from "../shell/loading.tsx";
import { PageTitle } from "../shell/PageTitle.tsx";
import { CaseEntry } from "./CaseEntry.tsx";
import { t } from "./texts.ts";
import "../certificate/certificate.css";
import "./space.css";

export function SpacePage() {
  const certificates = useLoading(() => portal.certificates(), []);
  const cases = useLoading(() => portal.applications(), []);
  return (
    <div class="page stack-wide">
      <PageTitle>{t("title")}</PageTitle>
      <Part title={t("certificates")} id="certificates">
        <Loaded of={certificates} lines={4}>
          {(list) => <Certificates list={list} />}
        </Loaded>
      </Part>
      <Part title={t("cases")} id="cases">
        <Loaded of={cases} lines={6}>
          {(list) => <Cases list={list} />}
        </Loaded>
      </Part>
    </div>
  );
}

function Certificates({ list }: { list: readonly Certificate[] }) {
  if (list.length === 0) return <Nothing icon="certificate" title={t("noCertificates")} detail={t("noCertificatesDetail")} />;
  return (
    <ul class="papers">
      {list.map((certificate) => (
        <li key={certificate.id}>
          <CertificateCard certificate={certificate} level={3} href={`/certificates/${encodeURIComponent(certificate.id)}`} />
          <StatusLine certificate={certificate} />
        </li>
      ))}
    </ul>
  );
}

function Cases({ list }: { list: readonly ApplicationSummary[] }) {
  if (list.length === 0) {
    return (
      <Nothing icon="item" title={t("noCases")} detail={t("noCasesDetail")}>
        <a class="button button-primary" href="/">
          {t("find")}
        </a>
      </Nothing>
    );
  }
  return (
    <ul class="cases">
      {list.map((application) => (
        <CaseEntry key={application.id} application={application} />
      ))}
    </ul>
  );
}

function Part({ title, id, children }: { title: string; id: string; children: ComponentChildren }) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Nothing({ icon, title, detail, children }: { icon: IconName; title: string; detail: string; children?: ComponentChildren }) {
  return (
    <div class="card">
      <Empty icon={icon} title={title}>
        <p>{detail}</p>
        {children}
      </Empty>
    </div>
  );
}

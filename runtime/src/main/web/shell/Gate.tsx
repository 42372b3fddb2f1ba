import type { ComponentChildren } from "preact";
import { Empty, Skeleton } from "../base.ts";
import { current, hasRole, sessionFailure, user, loadSession } from "./account.ts";
import { Failure } from "./Failure.tsx";
import { loginAddress } from "./location.ts";
import { PageTitle } from "./PageTitle.tsx";
import { t } from "./texts.ts";

/** Lets in who has the role; shows everybody else what to do. */
export function Gate({ role, children }: { role: string; children: ComponentChildren }) {
  if (!current.value) return sessionFailure.value ? <Failure problem={sessionFailure.value} onRetry={loadSession} /> : <Skeleton lines={6} />;
  if (hasRole(role)) return <>{children}</>;
  const words = user.value ? (["noRole", "noRoleDetail", "otherAccount"] as const) : (["signInFirst", "signInDetail", "signIn"] as const);
  return (
    <div class="page-narrow card">
      <PageTitle hidden>{t(words[0])}</PageTitle>
      <Empty icon="lock" title={t(words[0])}>
        <p>{t(words[1])}</p>
        <a class="button button-primary" href={loginAddress()}>
          {t(words[2])}
        </a>
      </Empty>
    </div>
  );
}

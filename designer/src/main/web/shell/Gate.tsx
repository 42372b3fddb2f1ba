import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { bundle, Button, Empty, Notice, ProblemError, session, Skeleton, type Session } from "../base/index.ts";

const t = bundle({
  "zh-CN": { signIn: "登录", title: "请先登录", detail: "事项设计只对标准化工作人员开放。", retry: "再试一次", staff: "您的账号不是标准化工作人员", other: "换一个账号登录" },
  en: { signIn: "Sign in", title: "Please sign in", detail: "The designer is for item-standardization staff.", retry: "Try again", staff: "Your account is not one of the standardization staff", other: "Sign in with another account" },
});

/** Lets staff in; shows everybody else what to do. */
export function Gate({ children }: { children: ComponentChildren }) {
  const [known, setKnown] = useState<Session>();
  const [failure, setFailure] = useState<ProblemError>();
  const load = () => {
    setFailure(undefined);
    session().then(setKnown, (problem: unknown) => setFailure(problem as ProblemError));
  };
  useEffect(load, []);
  if (failure) return <Closed><Notice kind="error" title={failure.title}>{failure.detail}</Notice><Button onClick={load}>{t("retry")}</Button></Closed>;
  if (!known) return <Closed><Skeleton lines={5} /></Closed>;
  if (!known.user) return <Closed><Empty icon="lock" title={t("title")}><p>{t("detail")}</p><SignIn label={t("signIn")} /></Empty></Closed>;
  if (!known.user.roles.includes("STAFF")) return <Closed><Empty icon="lock" title={t("staff")}><SignIn label={t("other")} /></Empty></Closed>;
  return <>{children}</>;
}

function Closed({ children }: { children: ComponentChildren }) {
  return <main class="gate stack">{children}</main>;
}

function SignIn({ label }: { label: string }) {
  return <a class="button button-primary" href={`/login?next=${encodeURIComponent(location.pathname + location.search)}`}>{label}</a>;
}

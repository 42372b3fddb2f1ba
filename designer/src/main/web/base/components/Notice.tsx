import type { ComponentChildren } from "preact";
import { Icon } from "../icons.tsx";

export interface NoticeProps {
  kind?: "info" | "success" | "warning" | "error";
  title?: string | undefined;
  /** Read out when it appears: "status" politely, "alert" at once; absent for what stood there from the start. */
  live?: "status" | "alert";
  children?: ComponentChildren;
}

/** <Notice kind="error" title={problem.title} live="alert">{problem.detail}</Notice> */
export function Notice({ kind = "info", title, live, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} {...(live && { role: live })}>
      <Icon name={kind} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}

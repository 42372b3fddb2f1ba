import type { Standing } from "../api/types.ts";
import { Icon } from "../base.ts";
import { t } from "./texts.ts";

const looks = { valid: "tag tag-success", expired: "tag", revoked: "tag tag-error", suspended: "tag tag-warning" } as const;

export function StandingTag({ status }: { status: Standing }) {
  return (
    <span class={looks[status]}>
      <Icon name={status === "valid" ? "success" : "warning"} />
      {t(status)}
    </span>
  );
}

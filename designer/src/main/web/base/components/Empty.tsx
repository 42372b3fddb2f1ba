import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../icons.tsx";

/** Where nothing is yet: says so, and what to do next (children: a sentence, a button). */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { partText } from "./partTexts.ts";
import type { Part } from "./parts.ts";

/** The frame of every part but the form: heading, what it is for, what can be done, content. */
export function PartPage({ part, intro, actions, children }: { part: Part; intro: string; actions?: ComponentChildren; children: ComponentChildren }) {
  return (
    <main class="part">
      <div class="part-head">
        <div>
          <h2>{partText(part)}</h2>
          <p class="muted">{intro}</p>
        </div>
        {actions && <div class="row">{actions}</div>}
      </div>
      {children}
    </main>
  );
}

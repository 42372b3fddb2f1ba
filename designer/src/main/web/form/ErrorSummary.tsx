import "./form.css";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../base/icons.tsx";
import { text } from "../base/language.ts";
import { focusFirst } from "./focus.ts";
import type { FieldNode } from "./node.ts";
import type { FormState, PageNode } from "./state.ts";
import { words } from "./fields/words.ts";

export interface ErrorSummaryProps {
  state: FormState;
  /** Absent: of all pages. */
  page?: PageNode;
  /** Where the field may stand on another page: goes there; focusField(node) afterwards. */
  onVisit?: (node: FieldNode) => void;
}

/**
 * What is to be mended, with a way to each field. Appears and takes the focus when the applicant
 * asks to go on (state.showErrors) or the server refuses (state.refuse); shrinks as answers are mended.
 */
export function ErrorSummary({ state, page, onVisit = focusField }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const attempt = state.attempt.value;
  const asked = attempt !== null && (attempt.page === undefined || attempt.page === page);
  const errors = asked ? state.shownErrors(page) : [];
  useLayoutEffect(() => {
    if (asked) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} class="form-errors notice notice-error" role="alert" tabIndex={-1}>
      <Icon name="error" />
      <div class="notice-body">
        <p class="notice-title">{words("problems", { count: errors.length })}</p>
        <ul class="form-problems">
          {errors.map(({ node, message }) => (
            <li key={node.id}>
              <a href={`#${node.id}`} onClick={(event) => visit(event, node, onVisit)}>
                {placed(node, message)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The mistake with its field's label, unless it names it, and with the row in which it stands. */
function placed(node: FieldNode, message: string): string {
  const label = text(node.field.label);
  const named = message.includes(label) ? message : words("problem", { label, message });
  const row = node.container.row;
  return row ? words("inRow", { row: words("row", { label: text(row.field.label), number: row.number }), message: named }) : named;
}

export function focusField(node: FieldNode): void {
  focusFirst(node.id);
}

function visit(event: MouseEvent, node: FieldNode, onVisit: (node: FieldNode) => void): void {
  event.preventDefault();
  onVisit(node);
}

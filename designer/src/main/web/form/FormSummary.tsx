import "./form.css";
import { text } from "../base/language.ts";
import type { Contents } from "./contents.ts";
import type { FieldNode } from "./node.ts";
import type { PageNode } from "./state.ts";
import { words } from "./fields/words.ts";

/** The answers of one page for reading: what is hidden and notes are left out. */
export function FormSummary({ page }: { page: PageNode }) {
  const sections = page.sections.filter((section) => section.visible.value);
  return (
    <div class="form-summary">
      {sections.map(({ section, fields }) => (
        <Answers key={section.id} nodes={fields} />
      ))}
    </div>
  );
}

function Answers({ nodes }: { nodes: readonly FieldNode[] }) {
  const shown = nodes.filter((node) => node.visible.value && node.type.shape !== "note");
  return (
    <dl class="form-answers">
      {shown.map((node) => (
        <div key={node.id} class="form-answer">
          <dt>{text(node.field.label)}</dt>
          <dd>
            <AnswerShown node={node} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerShown({ node }: { node: FieldNode }) {
  const value = node.value.value;
  if (node.group) return <Answers nodes={node.group.fields} />;
  if (node.type.shape === "rows") {
    const rows = node.rows.value;
    return rows.length === 0 ? <Blank /> : <>{rows.map((row, index) => <RowShown key={row.id} node={node} row={row} number={index + 1} />)}</>;
  }
  return value === null ? <Blank /> : <>{node.type.show(value, node)}</>;
}

function RowShown({ node, row, number }: { node: FieldNode; row: Contents; number: number }) {
  return (
    <>
      <p class="form-answer-row">{words("row", { label: text(node.field.label), number })}</p>
      <Answers nodes={row.fields} />
    </>
  );
}

function Blank() {
  return <span class="muted">{words("blank")}</span>;
}

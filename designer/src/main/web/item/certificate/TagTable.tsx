import type { TagProblem, TagUse, TemplateReport } from "../../api/designer.ts";
import { Icon } from "../../base/index.ts";
import { Place } from "./Place.tsx";
import { t } from "./texts.ts";

/** Every tag of a document: what it stands for, where it is, what is wrong with it; what is to be mended comes first. */
export function TagTable({ report }: { report: TemplateReport }) {
  const told = new Set(report.tags.flatMap((tag) => tag.problems.map(keyOf)));
  const others = report.problems.filter((problem) => !told.has(keyOf(problem)));
  const tags = report.tags.toSorted((a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0));
  return (
    <>
      {others.length > 0 && (
        <ul class="tag-problems">
          {others.map((problem, index) => <li key={index}><Judged problem={problem} /> <Place place={problem.place} /></li>)}
        </ul>
      )}
      {report.tags.length > 0 && (
        <div class="table-scroll" tabIndex={0} role="group" aria-label={t("tags")}>
          <table class="tag-table">
            <thead>
              <tr><th scope="col">{t("tag")}</th><th scope="col">{t("standsFor")}</th><th scope="col">{t("place")}</th></tr>
            </thead>
            <tbody>{tags.map((tag, index) => <Row key={index} tag={tag} />)}</tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Row({ tag }: { tag: TagUse }) {
  return (
    <tr class={tag.bound ? undefined : "tag-unbound"}>
      <th scope="row">
        <code>{`{{${tag.role === "rows" ? "#" : tag.role === "condition" ? "#if " : ""}${tag.source}}}`}</code>
      </th>
      <td>
        {tag.bound ? <span class="tag-bound"><Icon name="check" label={t("bound")} /> {meaning(tag)}</span> : <span class="tag-bound"><Icon name="error" /> {t("unbound")}</span>}
        {tag.problems.map((problem, index) => <p key={index} class="small"><Judged problem={problem} /></p>)}
      </td>
      <td><Place place={tag.place} /></td>
    </tr>
  );
}

function meaning(tag: TagUse): string {
  if (tag.source === "@qr" || tag.source === "@seal") return t(tag.source);
  if (tag.reads.length > 0) return tag.reads.join(t("and"));
  return tag.role === "value" ? t("alwaysSame") : t("bound");
}

function Judged({ problem }: { problem: TagProblem }) {
  return <span class={problem.severity === "error" ? "tag-fault" : "tag-oddity"}><Icon name={problem.severity} label={t(problem.severity)} /><span>{problem.message}</span></span>;
}

function keyOf({ message, place }: TagProblem): string {
  return `${place.area} ${place.paragraph} ${message}`;
}

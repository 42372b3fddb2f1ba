import { bundle, Icon, type Problem } from "../../base/index.ts";

const t = bundle({
  "zh-CN": { problems: "表达式的问题", error: "错误", warning: "提醒", may: "提醒不影响发布，但请看看是不是写错了。" },
  en: { problems: "What is wrong with the expression", error: "Error", warning: "Warning", may: "A warning does not keep you from publishing, but see whether you meant it." },
});

/** Each mistake with the piece of the expression that it is about, underlined; what is only odd behind what is wrong. */
export function ExpressionProblems({ id, source, problems, onShow }: { id: string; source: string; problems: readonly Problem[]; onShow: (problem: Problem) => void }) {
  if (problems.length === 0) return null;
  const severity = (problem: Problem) => problem.severity ?? "error";
  const ordered = [...problems.filter((problem) => severity(problem) === "error"), ...problems.filter((problem) => severity(problem) === "warning")];
  return (
    <ul id={id} class="expression-problems" aria-label={t("problems")}>
      {ordered.map((problem, index) => (
        <li key={index}>
          <button type="button" class={`expression-problem expression-${severity(problem)}`} {...(severity(problem) === "warning" && { title: t("may") })} onClick={() => onShow(problem)}>
            <Icon name={severity(problem)} />
            <span>
              <span><strong>{t(severity(problem))}</strong> {problem.message}</span>
              <Excerpt source={source} problem={problem} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const AROUND = 16;

function Excerpt({ source, problem: { start, end } }: { source: string; problem: Problem }) {
  if (start === undefined || source === "") return null;
  const stop = Math.max(end ?? start, start);
  const from = Math.max(0, start - AROUND);
  const to = Math.min(source.length, stop + AROUND);
  return (
    <code class="excerpt">
      {from > 0 && "…"}
      {source.slice(from, start)}
      <mark>{source.slice(start, stop) || " "}</mark>
      {source.slice(stop, to)}
      {to < source.length && "…"}
    </code>
  );
}

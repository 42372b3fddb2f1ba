import { Icon, type Problem } from "../../base/index.ts";

/** Each mistake with the piece of the expression that it is about, underlined. */
export function ExpressionProblems({ source, problems, onShow }: { source: string; problems: readonly Problem[]; onShow: (problem: Problem) => void }) {
  if (problems.length === 0) return null;
  return (
    <ul class="expression-problems">
      {problems.map((problem, index) => (
        <li key={index}>
          <button type="button" class={`expression-problem expression-${problem.severity ?? "error"}`} onClick={() => onShow(problem)}>
            <Icon name={problem.severity === "warning" ? "warning" : "error"} />
            <span>
              <span>{problem.message}</span>
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

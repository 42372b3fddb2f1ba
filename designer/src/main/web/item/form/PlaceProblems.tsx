import { Notice } from "../../base/index.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";

/** What is wrong with a field, section or page as a whole: no box of the panel would show it. */
export function PlaceProblems({ path }: { path: Path }) {
  const pointer = toPointer(path);
  const problems = useWorkbench().problemsAt(path).filter((problem) => problem.path === pointer);
  return <>{problems.map((problem, index) => <Notice key={index} kind={problem.severity === "warning" ? "warning" : "error"}>{problem.message}</Notice>)}</>;
}

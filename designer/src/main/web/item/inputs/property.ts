import { toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";

/** One place of the definition as a control sees it. */
export interface Property<T> {
  readonly value: T | undefined;
  readonly set: (value: T | undefined) => void;
  /** What is wrong here, in words; undefined when nothing is. */
  readonly error: string | undefined;
  /** What could be better here. */
  readonly advice: string | undefined;
  /** For the control, so that problems find it and typing in it is one step. */
  readonly attributes: { readonly "data-path": string; readonly onBlur: () => void };
}

export function useProperty<T>(path: Path): Property<T> {
  const workbench = useWorkbench();
  const problems = workbench.problemsAt(path);
  const words = (advice: boolean) => problems.filter((problem) => (problem.severity === "warning") === advice).map((problem) => problem.message).join(" ") || undefined;
  return {
    value: workbench.value<T>(path),
    set: (value) => workbench.change(path, value),
    error: words(false),
    advice: words(true),
    attributes: { "data-path": toPointer(path), onBlur: () => workbench.seal() },
  };
}

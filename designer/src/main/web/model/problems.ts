/** Which problems still hold while the server has not yet seen the latest changes. */
import type { Problem } from "../base/index.ts";
import type { Draft } from "./definition.ts";
import { at, parsePointer } from "./pointer.ts";

/** Without those about a value that is no longer what was checked; a whole list or field keeps its own. */
export function stillTrue(problems: readonly Problem[], checked: Draft, now: Draft): readonly Problem[] {
  const left = problems.filter(({ path }) => {
    const [was, is] = [valueAt(checked, path), valueAt(now, path)];
    return was === is || (isWhole(was) && isWhole(is));
  });
  return left.length === problems.length ? problems : left;
}

function valueAt({ definition, cases }: Draft, pointer: string): unknown {
  const path = parsePointer(pointer);
  return at(path[0] === "cases" ? { cases } : definition, path);
}

function isWhole(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** Commands that move things: pure functions from edit to edit. Paths start at the definition. */
import { at, insertInto, positionOf, removeAt, startsWith, type Path } from "./pointer.ts";
import type { Edit } from "./edit.ts";

/** Takes what stands at `from` and puts it into `list` before `index`, both counted before the move. */
export function move(edit: Edit, from: Path, list: Path, index: number): Edit {
  if (startsWith(list, from)) return edit;
  const value = at(edit.definition, from);
  if (value === undefined) return edit;
  const source = positionOf(from);
  const target = afterRemoval([...list, index], from);
  const without = removeAt(edit.definition, from);
  const { list: targetList, index: targetIndex } = positionOf(target);
  const stays = source.index === targetIndex && startsWith(targetList, source.list) && targetList.length === source.list.length;
  if (stays) return edit;
  return { ...edit, definition: insertInto(without, targetList, targetIndex, value), selected: target };
}

/** One place up or down among its siblings. */
export function nudge(edit: Edit, path: Path, by: -1 | 1): Edit {
  const { list, index } = positionOf(path);
  const count = at<readonly unknown[]>(edit.definition, list)?.length ?? 0;
  const target = index + by;
  if (target < 0 || target >= count) return edit;
  return move(edit, path, list, by === 1 ? target + 1 : target);
}

/** What a path is called once the thing at `removed` is gone from its list. */
export function afterRemoval(path: Path, removed: Path): Path {
  const { list, index } = positionOf(removed);
  const step = path[list.length];
  if (!startsWith(path, list) || typeof step !== "number" || step <= index) return path;
  return [...path.slice(0, list.length), step - 1, ...path.slice(list.length + 1)];
}

/** Places in a draft: paths such as ["form", "pages", 0, "title"], and immutable reading and writing there. */
export type Path = readonly (string | number)[];

/** "/form/pages/0/title" → ["form", "pages", 0, "title"] (RFC 6901). */
export function parsePointer(pointer: string): Path {
  const steps = pointer.split("/").slice(1);
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~")));
}

export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export function samePath(one: Path | undefined, other: Path | undefined): boolean {
  if (!one || !other) return one === other;
  return one.length === other.length && one.every((step, index) => String(step) === String(other[index]));
}

export function startsWith(path: Path, prefix: Path): boolean {
  return samePath(path.slice(0, prefix.length), prefix);
}

/** undefined where nothing stands. */
export function at<T = unknown>(root: unknown, path: Path): T | undefined {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== "object") return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value as T | undefined;
}

/** A copy with the value put there; undefined takes a property out. Missing objects on the way are made. */
export function put<T>(root: T, path: Path, value: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return value as T;
  if (Array.isArray(root)) {
    const copy = [...root];
    copy[Number(step)] = put(copy[Number(step)], rest, value);
    return copy as T;
  }
  const copy: Record<string, unknown> = { ...(root as Record<string, unknown> | null | undefined) };
  const next = put(copy[step], rest, value);
  if (next === undefined) delete copy[step];
  else copy[step] = next;
  return copy as T;
}

/** A copy whose list at that path is changed; an absent list counts as empty. */
export function changeList<T>(root: T, path: Path, change: (list: readonly unknown[]) => readonly unknown[]): T {
  return put(root, path, change(at<readonly unknown[]>(root, path) ?? []));
}

export function insertInto<T>(root: T, list: Path, index: number, value: unknown): T {
  return changeList(root, list, (items) => [...items.slice(0, index), value, ...items.slice(index)]);
}

export function removeAt<T>(root: T, path: Path): T {
  const index = path.at(-1);
  if (typeof index !== "number") return put(root, path, undefined);
  return changeList(root, path.slice(0, -1), (items) => items.filter((_, position) => position !== index));
}

/** Where the last step of a path is a position in a list: [list, position]. */
export function positionOf(path: Path): { list: Path; index: number } {
  return { list: path.slice(0, -1), index: Number(path.at(-1)) };
}

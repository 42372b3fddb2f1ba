/** Answers of a case as text in one cell of a table, and back. */
export type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

export function showCell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** By field type; an empty cell is not answered. Groups and rows are JSON. */
export function readCell(type: string, typed: string): Read {
  const text = typed.trim();
  if (text === "") return { ok: true, value: undefined };
  if (type === "boolean") return { ok: true, value: ["true", "是", "yes", "1"].includes(text.toLowerCase()) };
  if (type === "choices") return { ok: true, value: text.split(/[,，、]\s*/).filter(Boolean) };
  if (type !== "group" && type !== "rows") return { ok: true, value: text };
  return readJson(text, type === "rows");
}

function readJson(text: string, list: boolean): Read {
  try {
    const value: unknown = JSON.parse(text);
    const fits = typeof value === "object" && value !== null && Array.isArray(value) === list;
    return fits ? { ok: true, value } : { ok: false };
  } catch {
    return { ok: false };
  }
}

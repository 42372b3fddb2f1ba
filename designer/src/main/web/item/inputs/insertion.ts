/** The text with a snippet put over the selection, and where the caret goes: between the brackets of a function. */
export function insertAt(text: string, start: number, end: number, snippet: string): { text: string; caret: number } {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const gap = before !== "" && !/[\s(.[!,，]$/.test(before) ? " " : "";
  const inside = snippet.endsWith("()") ? snippet.length - 1 : snippet.length;
  return { text: before + gap + snippet + after, caret: start + gap.length + inside };
}

/** Reads just enough of an expression's text to find names in it; the server does the rest. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "name" | "member" | "function" | "text" | "other";
}

const TOKEN = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[\p{L}_][\p{L}\p{N}_]*|[\s\S]/gu;

export function tokens(source: string): Token[] {
  const found: Token[] = [];
  let before = "";
  for (const match of source.matchAll(TOKEN)) {
    const text = match[0];
    const end = match.index + text.length;
    const kind = kindOf(text, before, source.slice(end));
    found.push({ text, start: match.index, end, kind });
    if (text.trim()) before = text;
  }
  return found;
}

function kindOf(text: string, before: string, after: string): Token["kind"] {
  if (/^['"]/.test(text)) return "text";
  if (!/^[\p{L}_]/u.test(text)) return "other";
  if (before === ".") return "member";
  return /^\s*\(/.test(after) ? "function" : "name";
}

const WORDS = new Set(["true", "false", "null", "and", "or", "not", "in"]);

/** Top-level names that the expression mentions, without functions and words of the language. */
export function namesIn(source: string): Set<string> {
  return new Set(tokens(source).filter((token) => token.kind === "name" && !WORDS.has(token.text)).map((token) => token.text));
}

export function renameIn(source: string, from: string, to: string): string {
  return tokens(source)
    .map((token) => (token.kind === "name" && token.text === from ? to : token.text))
    .join("");
}

/** `表.旧名` becomes `表.新名`. */
export function renameMember(source: string, owner: string, from: string, to: string): string {
  const all = tokens(source);
  const spoken = all.filter((token) => token.text.trim());
  const renamed = new Set(spoken.filter((token, index) => token.kind === "member" && token.text === from && spoken[index - 2]?.kind === "name" && spoken[index - 2]?.text === owner));
  return all.map((token) => (renamed.has(token) ? to : token.text)).join("");
}

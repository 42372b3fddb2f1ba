const CLASS = /\[\^?\]?(?:\\[^]|[^\\\]])*\]/u;
const TOKEN = new RegExp(`${CLASS.source}|\\\\[^]|\\{\\d+(?:,\\d*)?\\}|[^]`, "gu");
const CLASS_TOKEN = /\\[dDwW]-?|\\[^]|[^]/gu;
const SYNTAX = "^$\\.*+?()[]{}|/";

/** An escape that JavaScript would refuse loses its backslash. */
function unescaped(token: string, escapable: string): string {
  const character = token.slice(1);
  return /[dDwW]/.test(character) || escapable.includes(character) ? token : character;
}

/** `[…]`: a bracket and a hyphen behind `\d` stand for themselves in RE2. */
function characterClass(token: string): string {
  const [, open = "", content = ""] = /^(\[\^?)([^]*)\]$/.exec(token) ?? [];
  const translated = content.replace(CLASS_TOKEN, (part) => {
    if (part === "[" || part === "]") return `\\${part}`;
    if (part.length === 3) return `${part.slice(0, 2)}\\-`;
    return part.startsWith("\\") ? unescaped(part, `${SYNTAX}-`) : part;
  });
  return `${open}${translated}]`;
}

/**
 * Writes a pattern that the server accepts (RE2 without flags, with escapes of digits, word characters
 * and punctuation only) as a JavaScript one of the same meaning. What differs: the dot is all but a line
 * feed, any punctuation may be escaped, and what JavaScript wants escaped may stand for itself.
 */
function translate(pattern: string): string {
  return pattern.replace(TOKEN, (token) => {
    if (token === ".") return "[^\\n]";
    if (token.startsWith("[") && token.length > 1) return characterClass(token);
    if (token.startsWith("\\")) return unescaped(token, SYNTAX);
    return "{}]".includes(token) ? `\\${token}` : token;
  });
}

const compiled = new Map<string, RegExp | null>();

function compile(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${translate(pattern)})$`, "u");
  } catch {
    return null;
  }
}

/** Whether the whole text has the form; null for a pattern that JavaScript cannot express. */
export function matches(text: string, pattern: string): boolean | null {
  let expression = compiled.get(pattern);
  if (expression === undefined) compiled.set(pattern, (expression = compile(pattern)));
  return expression === null ? null : expression.test(text);
}

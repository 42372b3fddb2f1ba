const CLASS = /\[\^?\]?(?:\\[^]|[^\\\]])*\]/u;
const TOKEN = new RegExp(`${CLASS.source}|\\\\[^]|\\{\\d+(?:,\\d*)?\\}|\\(\\?:|[^]`, "gu");
const CLASS_TOKEN = /\\[dDwW]-?|\\[^]|[^]/gu;
const REPEAT = /\{(\d+)(,?)(\d*)\}/g;

/** No match takes more: the lengths of the text and of the pattern times how often parts of it repeat. */
const MOST_STEPS = 5_000_000;

type Test = (character: string) => boolean;

/** What an automaton takes, if anything, and the states that may follow; an anchor wants to stand at a place. */
interface State {
  takes?: Test;
  anchor?: "^" | "$";
  ways: State[];
}

/** Builds a part of an automaton before the state that follows it. */
type Part = (next: State) => State;

const single = (takes: Test): Part => (next) => ({ takes, ways: [next] });
const either = (parts: Part[]): Part => (next) => ({ ways: parts.map((part) => part(next)) });
const sequence = (parts: Part[]): Part => (next) => parts.reduceRight((state, part) => part(state), next);

function repeated(part: Part, least: number, most: number): Part {
  return (next) => {
    const loop: State = { ways: [next] };
    let state = most === Infinity ? loop : next;
    if (most === Infinity) loop.ways.unshift(part(loop));
    else for (let i = least; i < most; i++) state = { ways: [part(state), next] };
    for (let i = 0; i < least; i++) state = part(state);
    return state;
  };
}

/** `[…]` as a JavaScript one: a bracket and a hyphen behind `\d` stand for themselves in RE2, any punctuation is escaped. */
function characterClass(token: string): Test {
  const [, open = "", content = ""] = /^(\[\^?)([^]*)\]$/.exec(token) ?? [];
  const translated = content.replace(CLASS_TOKEN, (part) => {
    if (part === "[" || part === "]") return `\\${part}`;
    if (part.length === 3) return `${part.slice(0, 2)}\\-`;
    return /^\\[^dDwW^$\\.*+?()[\]{}|/-]/.test(part) ? part.slice(1) : part;
  });
  const expression = new RegExp(`^${open}${translated}]$`, "u");
  return (character) => expression.test(character);
}

function one(token: string): Part {
  if (token === "^" || token === "$") return (next) => ({ anchor: token, ways: [next] });
  if (token === ".") return single((character) => character !== "\n");
  const named = token.startsWith("[") ? token.length > 1 : /^\\[dDwW]$/.test(token);
  if (named) return single(token.startsWith("[") ? characterClass(token) : characterClass(`[${token}]`));
  const literal = token.startsWith("\\") ? token.slice(1) : token;
  return single((character) => character === literal);
}

/** How often the token says that what stands before it repeats; undefined where it says nothing of that. */
function repeatOf(token: string | undefined): [number, number] | undefined {
  if (token === "*") return [0, Infinity];
  if (token === "+") return [1, Infinity];
  if (token === "?") return [0, 1];
  const [, least, comma, most] = (token?.startsWith("{") && token.matchAll(REPEAT).next().value) || [];
  return least === undefined ? undefined : [Number(least), most ? Number(most) : comma ? Infinity : Number(least)];
}

/** Reads alternatives up to a closing parenthesis or the end, and takes them off the tokens. */
function alternatives(tokens: string[]): Part {
  const ways: Part[][] = [[]];
  for (let token = tokens.shift(); token !== undefined && token !== ")"; token = tokens.shift()) {
    if (token === "|") {
      ways.push([]);
      continue;
    }
    let part = token === "(" || token === "(?:" ? alternatives(tokens) : one(token);
    const repeat = repeatOf(tokens[0]);
    if (repeat) {
      tokens.shift();
      if (tokens[0] === "?") tokens.shift();
      part = repeated(part, ...repeat);
    }
    ways.at(-1)!.push(part);
  }
  return either(ways.map(sequence));
}

/** All states that take a character, reached without one; the end is the one without a way on. */
function reached(from: Iterable<State>, isStart: boolean, isEnd: boolean): Set<State> {
  const states = new Set(from);
  for (const { takes, anchor, ways } of states) {
    const stands = anchor === undefined || (anchor === "^" ? isStart : isEnd);
    if (takes === undefined && stands) ways.forEach((way) => states.add(way));
  }
  return states;
}

interface Automaton {
  start: State;
  end: State;
  cost: number;
}

const compiled = new Map<string, Automaton | null>();

/** Repeats multiply, whether they are nested or not. */
function compile(pattern: string): Automaton | null {
  const repeats = [...pattern.matchAll(REPEAT)].map(([, least, , most]) => Number(most || least));
  const cost = repeats.reduce((product, most) => product * Math.max(1, most), pattern.length);
  const end: State = { ways: [] };
  try {
    return { start: alternatives(pattern.match(TOKEN) ?? [])(end), end, cost };
  } catch {
    return null;
  }
}

/**
 * Whether the whole text has the form of a pattern that the server accepts: RE2 without flags, with escapes
 * of digits, word characters and punctuation only. All ways are followed at once, so that no pattern takes
 * more than linear time; null where even that is too long.
 */
export function matches(text: string, pattern: string): boolean | null {
  let automaton = compiled.get(pattern);
  if (automaton === undefined) compiled.set(pattern, (automaton = compile(pattern)));
  if (automaton === null || text.length * automaton.cost > MOST_STEPS) return null;
  const characters = [...text];
  let states = reached([automaton.start], true, characters.length === 0);
  characters.forEach((character, at) => {
    const next = [...states].filter(({ takes }) => takes?.(character)).flatMap(({ ways }) => ways);
    states = reached(next, false, at === characters.length - 1);
  });
  return states.has(automaton.end);
}

import { readCbor, type Cbor } from "./cbor.ts";
import { FlawError } from "./flaw.ts";
import { identifierOf } from "./identifier.ts";

/** The facts of a certificate that anybody may see who holds it in hands, as printed on it. */
export interface Proof {
  readonly issuer: string;
  readonly identifier: string;
  readonly number: string;
  readonly certificate: string;
  /** Masked; null where the facts name the holder. */
  readonly holder: string | null;
  /** Days, ISO. */
  readonly issued: string;
  /** The last day; null is long-term. */
  readonly validUntil: string | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

const EXPIRES = 4;
const ISSUED = 6;
const IDENTIFIER = 7;
const PRINTED = -65537;
const NAMES: readonly number[] = [EXPIRES, ISSUED, IDENTIFIER, PRINTED];

const FIRST_FACT = 4;
const DAY = 86_400;
const CHINA = 8 * 3600;
const LATEST = 253_402_300_800;

/** The claims of a token whose signature holds. */
export function readClaims(token: Uint8Array): Proof {
  const claims = readCbor(token);
  if (!(claims instanceof Map) || [...claims.keys()].some((name) => !NAMES.includes(name))) throw flaw();
  const printed: unknown = claims.get(PRINTED);
  if (!Array.isArray(printed) || printed.length < FIRST_FACT) throw flaw();
  const [number, certificate, issuer, holder, ...facts] = printed as Cbor[];
  if (typeof number !== "string") throw flaw();
  return {
    issuer: text(issuer),
    identifier: identifier(claims.get(IDENTIFIER)),
    number,
    certificate: text(certificate),
    holder: holder === null ? null : text(holder),
    issued: day(claims.get(ISSUED)),
    validUntil: claims.has(EXPIRES) ? day(claims.get(EXPIRES), -DAY) : null,
    facts: pairs(facts),
  };
}

function pairs(texts: readonly Cbor[]): Proof["facts"] {
  const facts = [];
  for (let i = 0; i < texts.length; i += 2) facts.push({ label: text(texts[i]), value: text(texts[i + 1]) });
  return facts;
}

function identifier(parts: Cbor | undefined): string {
  const whole = parts instanceof Uint8Array ? identifierOf(String.fromCharCode(...parts)) : null;
  if (whole === null) throw flaw();
  return whole;
}

function text(utf16: Cbor | undefined): string {
  if (!(utf16 instanceof Uint8Array)) throw flaw();
  try {
    return new TextDecoder("utf-16be", { fatal: true, ignoreBOM: true }).decode(utf16);
  } catch {
    throw flaw();
  }
}

/** Days begin at midnight in China. */
function day(seconds: Cbor | undefined, shift = 0): string {
  if (typeof seconds !== "number" || seconds < 0 || seconds >= LATEST) throw flaw();
  return new Date((seconds + shift + CHINA) * 1000).toISOString().slice(0, 10);
}

function flaw(): FlawError {
  return new FlawError("claims");
}

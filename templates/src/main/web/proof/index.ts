/**
 * Reads and checks the proof of a QR code in the browser, without a server: the twin of
 * org.miaopi.templates.proof.
 *
 *   const { keys } = await http.get<KeySet>("/.well-known/jwks.json");
 *   const verdict = await readProof(codeOf(location.hash), keys, "2026-11-25");
 */
import { readBase45 } from "./base45.ts";
import { readClaims, type Proof } from "./claims.ts";
import { readCose, signedBytes, type CoseSign1 } from "./cose.ts";
import { FlawError, type Flaw } from "./flaw.ts";
import { inflate } from "./inflate.ts";

export type { Flaw, Proof };

/** A key of the published set (RFC 7517). */
export type PublishedKey = JsonWebKey & { readonly kid: string };

/** What a code proves; whether its certificate was revoked since, only the issuer can tell. */
export type ProofVerdict =
  | { readonly verdict: "genuine"; readonly proof: Proof }
  | { readonly verdict: "expired"; readonly proof: Proof }
  /** This browser checks no signatures here (the address is not https); nothing is proven. */
  | { readonly verdict: "unchecked"; readonly proof: Proof }
  | { readonly verdict: "altered" }
  | { readonly verdict: "unknownKey" }
  | { readonly verdict: "malformed"; readonly flaw: Flaw };

const PREFIX = "MP1:";
const LONGEST = 419;
const ES256 = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/** The code in the fragment of an address, "#" included; empty if there is none. */
export function codeOf(hash: string): string {
  const code = unescaped(hash.replace(/^#/, ""));
  return code.startsWith(PREFIX) ? code : "";
}

/** Where the page of a code is that was typed or scanned, with or without an address before it; null if it is none. */
export function fragmentOf(typed: string): string | null {
  const from = typed.indexOf(`#${PREFIX}`);
  if (from >= 0) return typed.slice(from).trim();
  return typed.startsWith(PREFIX) ? `#${encodeURI(typed)}` : null;
}

/** @param today the day in China, ISO */
export async function readProof(code: string, keys: readonly PublishedKey[], today: string): Promise<ProofVerdict> {
  try {
    const message = readCose(await inflate(readBase45(body(code))));
    if (!globalThis.crypto?.subtle) return { verdict: "unchecked", proof: readClaims(message.payload) };
    const named = keys.filter(({ kid }) => isNamed(kid, message.key));
    if (named.length === 0) return { verdict: "unknownKey" };
    const checks = await Promise.all(named.map((key) => isBy(key, message)));
    if (!checks.includes(true)) return { verdict: "altered" };
    const proof = readClaims(message.payload);
    const over = proof.validUntil !== null && today > proof.validUntil;
    return { verdict: over ? "expired" : "genuine", proof };
  } catch (problem) {
    if (problem instanceof FlawError) return { verdict: "malformed", flaw: problem.flaw };
    throw problem;
  }
}

function body(code: string): string {
  if (!code.startsWith(PREFIX)) throw new FlawError("prefix");
  if (code.length > LONGEST) throw new FlawError("length");
  return code.slice(PREFIX.length);
}

async function isBy(key: PublishedKey, message: CoseSign1): Promise<boolean> {
  const { kty, crv, x, y } = key;
  const imported = await crypto.subtle.importKey("jwk", { kty, crv, x, y } as JsonWebKey, ES256, false, ["verify"]);
  return crypto.subtle.verify(ES256, imported, message.signature, signedBytes(message));
}

function isNamed(kid: string, shortName: Uint8Array): boolean {
  const thumbprint = atob(kid.replaceAll("-", "+").replaceAll("_", "/"));
  return shortName.length === 8 && String.fromCharCode(...shortName) === thumbprint.slice(0, 8);
}

function unescaped(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

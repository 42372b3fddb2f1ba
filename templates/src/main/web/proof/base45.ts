import { FlawError } from "./flaw.ts";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const BASE = 45;

/** Reads base45 (RFC 9285): every byte string has one text only. */
export function readBase45(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 3 === 1) throw new FlawError("base45");
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    const value = [...group].reduceRight((sum, character) => sum * BASE + digit(character), 0);
    if (value >= 256 ** (group.length - 1)) throw new FlawError("base45");
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

function digit(character: string): number {
  const digit = ALPHABET.indexOf(character);
  if (digit < 0) throw new FlawError("base45");
  return digit;
}

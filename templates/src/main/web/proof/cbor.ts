import { FlawError } from "./flaw.ts";

export interface Tagged {
  readonly tag: number;
  readonly value: Cbor;
}

/** What our codes hold; the names of maps are whole numbers. */
export type Cbor = number | string | Uint8Array | null | readonly Cbor[] | ReadonlyMap<number, Cbor> | Tagged;

const DEEPEST = 4;
const NULL = 0xf6;

/**
 * Reads CBOR in its deterministic form (RFC 8949, 4.2.1) and nothing else: numbers in their shortest
 * form, lengths known beforehand, names in ascending order and so each only once, at most 4 levels,
 * nothing after the value.
 */
export function readCbor(bytes: Uint8Array): Cbor {
  const reader = new Reader(bytes);
  const value = reader.value(DEEPEST);
  reader.end();
  return value;
}

export function isTagged(value: Cbor): value is Tagged {
  return typeof value === "object" && value !== null && "tag" in value;
}

class Reader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  end(): void {
    if (this.at !== this.bytes.length) throw flaw();
  }

  value(levels: number): Cbor {
    if (levels === 0) throw flaw();
    const first = this.take(1)[0]!;
    if (first === NULL) return null;
    const number = this.number(first & 0x1f);
    switch (first >> 5) {
      case 0:
        return number;
      case 1:
        return -1 - number;
      case 2:
        return this.take(number);
      case 3:
        return text(this.take(number));
      case 4:
        return this.list(number, levels);
      case 5:
        return this.map(number, levels);
      case 6:
        return { tag: number, value: this.value(levels - 1) };
      default:
        throw flaw();
    }
  }

  private list(size: number, levels: number): Cbor[] {
    this.fits(size);
    return Array.from({ length: size }, () => this.value(levels - 1));
  }

  private map(size: number, levels: number): Map<number, Cbor> {
    this.fits(size);
    const map = new Map<number, Cbor>();
    let before = new Uint8Array();
    for (let i = 0; i < size; i++) {
      const start = this.at;
      const key = this.value(1);
      if (typeof key !== "number") throw flaw();
      const name = this.bytes.slice(start, this.at);
      if (compare(before, name) >= 0) throw flaw();
      map.set(key, this.value(levels - 1));
      before = name;
    }
    return map;
  }

  /** The number of a head, from its five low bits or the bytes after it. */
  private number(low: number): number {
    if (low < 24) return low;
    if (low > 27) throw flaw();
    const size = 1 << (low - 24);
    const number = this.take(size).reduce((sum, byte) => sum * 256 + byte, 0);
    const least = size === 1 ? 24 : 256 ** (size / 2);
    if (number < least || number > Number.MAX_SAFE_INTEGER) throw flaw();
    return number;
  }

  private take(length: number): Uint8Array {
    this.fits(length);
    const from = this.at;
    this.at += length;
    return this.bytes.slice(from, this.at);
  }

  private fits(length: number): void {
    if (length > this.bytes.length - this.at) throw flaw();
  }
}

function text(utf8: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(utf8);
  } catch {
    throw flaw();
  }
}

function compare(one: Uint8Array, other: Uint8Array): number {
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    if (one[i] !== other[i]) return one[i]! - other[i]!;
  }
  return one.length - other.length;
}

function flaw(): FlawError {
  return new FlawError("cbor");
}

import { isTagged, readCbor } from "./cbor.ts";
import { FlawError } from "./flaw.ts";

/** A message with one signature (RFC 9052, 4.2), of the one shape that ours have. */
export interface CoseSign1 {
  readonly header: Uint8Array;
  /** The first 8 bytes of the key's thumbprint. */
  readonly key: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const TAG = 18;
const ALGORITHM = 1;
const KEY = 4;
const ES256 = -7;

export function readCose(bytes: Uint8Array): CoseSign1 {
  const message = readCbor(bytes);
  const parts = isTagged(message) && message.tag === TAG && message.value;
  if (!Array.isArray(parts) || parts.length !== 4) throw new FlawError("cose");
  const [header, unprotected, payload, signature] = parts as unknown[];
  const plain = unprotected instanceof Map && unprotected.size === 0;
  if (!(header instanceof Uint8Array && plain && payload instanceof Uint8Array && signature instanceof Uint8Array)) throw new FlawError("cose");
  return { header, key: keyOf(header), payload, signature: new Uint8Array(signature) };
}

/** What the signature is made over. */
export function signedBytes({ header, payload }: CoseSign1): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode("Signature1");
  return Uint8Array.from([0x84, ...head(3, name.length), ...name, ...head(2, header.length), ...header, ...head(2, 0), ...head(2, payload.length), ...payload]);
}

function keyOf(header: Uint8Array): Uint8Array {
  const names = readCbor(header);
  if (!(names instanceof Map)) throw new FlawError("cose");
  if (names.get(ALGORITHM) !== ES256) throw new FlawError("algorithm");
  const key: unknown = names.get(KEY);
  if (names.size !== 2 || !(key instanceof Uint8Array)) throw new FlawError("cose");
  return key;
}

/** A message has 8 KiB at most, so a length has two bytes at most. */
function head(major: number, length: number): number[] {
  const type = major << 5;
  if (length < 24) return [type | length];
  return length < 256 ? [type | 24, length] : [type | 25, length >> 8, length & 0xff];
}

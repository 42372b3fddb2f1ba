import { FlawError } from "./flaw.ts";

const LARGEST = 8 << 10;

/** Inflates one whole zlib stream (RFC 1950) to 8 KiB at most; a bomb is left unread. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const inflated = await read(bytes);
  // not every engine refuses what follows a stream, whose last four bytes are a checksum
  const end = new DataView(bytes.buffer).getUint32(bytes.length - 4);
  if (end !== adler32(inflated)) throw new FlawError("deflate");
  return inflated;
}

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const all = new Uint8Array(LARGEST);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new FlawError("deflate");
    });
    if (done) return all.slice(0, length);
    if (length + value.length > LARGEST) {
      void reader.cancel().catch(() => undefined);
      throw new FlawError("size");
    }
    all.set(value, length);
    length += value.length;
  }
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}

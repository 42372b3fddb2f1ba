/** Why bytes are none of our codes; the same words as in Java. */
export type Flaw = "prefix" | "length" | "base45" | "deflate" | "size" | "cbor" | "cose" | "algorithm" | "claims";

/** Leaves the reading of hostile bytes at the first flaw. */
export class FlawError extends Error {
  constructor(readonly flaw: Flaw) {
    super(flaw);
  }
}

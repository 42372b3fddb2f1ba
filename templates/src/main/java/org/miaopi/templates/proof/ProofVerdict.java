package org.miaopi.templates.proof;

/** What a code proves. Whether its certificate was revoked since, only the issuer can tell. */
public sealed interface ProofVerdict {

  /** Signed by a key that is believed, and valid on that day. */
  record Genuine(Proof proof) implements ProofVerdict {}

  /** Signed by a key that is believed, but its last day is over. */
  record Expired(Proof proof) implements ProofVerdict {}

  /** Names a key that is believed, which did not sign this. */
  record Altered() implements ProofVerdict {}

  /** Names a key that is not in the set: another issuer's, or newer than the set. */
  record UnknownKey() implements ProofVerdict {}

  /** Is none of our codes. */
  record Malformed(Flaw flaw) implements ProofVerdict {}

  /** Why bytes are none of our codes; the same words in Java, JSON and the browser. */
  enum Flaw {
    /** Not a text that begins as our codes do. */
    PREFIX("prefix"),
    /** More than 419 characters. */
    LENGTH("length"),
    /** Not base45, or written in another way than the one that RFC 9285 gives. */
    BASE45("base45"),
    /** Not one whole zlib stream. */
    DEFLATE("deflate"),
    /** More than 8 KiB once inflated. */
    SIZE("size"),
    /** Not CBOR in its deterministic form (RFC 8949, 4.2.1): also duplicate names, deep nesting. */
    CBOR("cbor"),
    /** Not a COSE_Sign1 message of our shape. */
    COSE("cose"),
    /** Signed by an algorithm that is not ES256. */
    ALGORITHM("algorithm"),
    /** Signed, but not by what a certificate claims. */
    CLAIMS("claims");

    private final String word;

    Flaw(String word) {
      this.word = word;
    }

    /** As it stands in JSON. */
    public String word() {
      return word;
    }
  }
}

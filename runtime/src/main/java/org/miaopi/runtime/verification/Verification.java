package org.miaopi.runtime.verification;

import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.templates.proof.ProofVerdict.Flaw;

/**
 * What the public is told.
 *
 * @param certificate null unless it stands in the library
 * @param flaw why a text is none of our QR codes; null for all that is not such a text
 */
public record Verification(
    Verdict verdict, @Nullable Certificate certificate, @Nullable Flaw flaw) {

  Verification(Verdict verdict, @Nullable Certificate certificate) {
    this(verdict, certificate, null);
  }

  /** Every answer there is; a number is never genuine, a file never valid. */
  public enum Verdict {
    VALID("valid"),
    /** The file is ours, unchanged, and its certificate is in force. */
    GENUINE("genuine"),
    EXPIRED("expired"),
    SUSPENDED("suspended"),
    REVOKED("revoked"),
    /** No certificate has this number or identifier. */
    UNKNOWN("unknown"),
    /** The file bears our mark, but is not what we signed. */
    ALTERED("altered"),
    NOT_OURS("notOurs");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /** As it stands in JSON. */
    public String word() {
      return word;
    }
  }
}

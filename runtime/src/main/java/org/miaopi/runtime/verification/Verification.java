package org.miaopi.runtime.verification;

import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.certificates.Certificate;

/**
 * What the public is told.
 *
 * @param certificate null unless it stands in the library
 */
public record Verification(Verdict verdict, @Nullable Certificate certificate) {

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

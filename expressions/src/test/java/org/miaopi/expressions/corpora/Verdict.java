package org.miaopi.expressions.corpora;

/**
 * What came of one case.
 *
 * @param id file, section and name of the case
 * @param reason why it cannot be said here, or what differs; else empty
 * @param source the translation as far as there is one
 */
public record Verdict(String id, Outcome outcome, String reason, String source) {

  /** How a case ends. */
  public enum Outcome {
    /** The values are the same; an error there is null here. */
    AGREES,
    /** An error or null there when it runs is a mistake here that is told when compiled. */
    REFUSED,
    DIFFERS,
    INEXPRESSIBLE
  }

  public static Verdict agrees(String id, String source) {
    return new Verdict(id, Outcome.AGREES, "", source);
  }

  public static Verdict refused(String id, Refused refusal) {
    return new Verdict(id, Outcome.REFUSED, refusal.code(), refusal.source());
  }

  public static Verdict differs(String id, String reason, String source) {
    return new Verdict(id, Outcome.DIFFERS, reason, source);
  }

  public static Verdict inexpressible(String id, Inexpressible reason) {
    String source = reason instanceof Refused refusal ? refusal.source() : "";
    return new Verdict(id, Outcome.INEXPRESSIBLE, reason.reason(), source);
  }
}

package org.miaopi.expressions.corpora;

/** Ends a translation: this language does not say that. */
@SuppressWarnings("serial")
public class Inexpressible extends RuntimeException {

  private final String reason;

  /**
   * @param reason a class of reasons, by which they are counted
   */
  public Inexpressible(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  public final String reason() {
    return reason;
  }
}

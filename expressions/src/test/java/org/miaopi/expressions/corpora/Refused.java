package org.miaopi.expressions.corpora;

/** Ends a case: the compiler does not take its translation. */
@SuppressWarnings("serial")
public final class Refused extends Inexpressible {

  private final String code;
  private final String source;

  Refused(String code, String source) {
    super("refused: " + code);
    this.code = code;
    this.source = source;
  }

  /** The code of the problem. */
  public String code() {
    return code;
  }

  public String source() {
    return source;
  }
}

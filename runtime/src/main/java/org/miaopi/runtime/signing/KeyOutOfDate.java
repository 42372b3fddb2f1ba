package org.miaopi.runtime.signing;

import java.time.Instant;

/** A key must not sign any more; it takes an operator to set another. */
public final class KeyOutOfDate extends RuntimeException {

  private static final long serialVersionUID = 1;

  public KeyOutOfDate(String setting, Instant until) {
    super("the key of " + setting + " was valid until " + until);
  }
}

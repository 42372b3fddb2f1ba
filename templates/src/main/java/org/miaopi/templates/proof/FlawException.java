package org.miaopi.templates.proof;

import org.miaopi.templates.proof.ProofVerdict.Flaw;

/** Leaves the reading of hostile bytes at the first flaw; never leaves the package. */
final class FlawException extends Exception {

  private static final long serialVersionUID = 1;

  private final Flaw flaw;

  FlawException(Flaw flaw) {
    super(flaw.word());
    this.flaw = flaw;
  }

  Flaw flaw() {
    return flaw;
  }
}

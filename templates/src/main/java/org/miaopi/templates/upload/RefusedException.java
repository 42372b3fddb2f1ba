package org.miaopi.templates.upload;

import org.miaopi.templates.problem.Finding;

/** Carries the reason for a refusal out of the reading; never leaves the module. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Finding finding;

  public RefusedException(Finding finding) {
    super(finding.code(), null, false, false);
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}

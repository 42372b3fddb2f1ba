package org.miaopi.templates.signature;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of a file by itself. Whether the certificate is still in force, only the
 * register knows.
 *
 * @param identifier the certificate identifier that a genuine document carries; null in every other
 *     case, and when a genuine document carries none
 */
public record DocumentVerdict(State state, @Nullable String identifier) {

  /** The three possible states of a file. */
  public enum State {
    /** Signed with a trusted certificate, and not one byte differs from what was signed. */
    GENUINE,
    /** Carries the mark of a trusted certificate, but is not what was signed with it. */
    ALTERED,
    /** Carries no signature of a trusted certificate. */
    NOT_OURS
  }
}

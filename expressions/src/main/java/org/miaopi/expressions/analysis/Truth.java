package org.miaopi.expressions.analysis;

/** What is known of a condition before any answer is. */
enum Truth {
  /** True whenever what it needs is answered. */
  ALWAYS,
  /** False whenever what it needs is answered. */
  NEVER,
  /** Not answered, whatever the answers are. */
  UNANSWERED,
  /** It depends. */
  OPEN;

  boolean neverHolds() {
    return this == NEVER || this == UNANSWERED;
  }

  Truth negated() {
    return switch (this) {
      case ALWAYS -> NEVER;
      case NEVER -> ALWAYS;
      default -> this;
    };
  }
}

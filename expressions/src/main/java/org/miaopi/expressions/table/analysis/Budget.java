package org.miaopi.expressions.table.analysis;

import org.jspecify.annotations.Nullable;

/** How much work an analysis may take, counted so that the same table always gets as far. */
final class Budget {

  private final @Nullable Budget whole;
  private long left;

  Budget(long work) {
    this(work, null);
  }

  private Budget(long work, @Nullable Budget whole) {
    this.left = work;
    this.whole = whole;
  }

  /** So much of this, at most, for one question. */
  Budget part(long most) {
    return new Budget(most, this);
  }

  void take(long work) {
    left -= work;
    if (whole != null) whole.take(work);
  }

  boolean isUsedUp() {
    return left < 0 || (whole != null && whole.isUsedUp());
  }
}

package org.miaopi.expressions.table.analysis;

/** How much work an analysis may take, counted so that the same table always gets as far. */
final class Budget {

  private long left;

  Budget(long work) {
    left = work;
  }

  /** Takes some of it; false once it is used up. */
  boolean take(long work) {
    left -= work;
    return left >= 0;
  }

  boolean isUsedUp() {
    return left < 0;
  }
}

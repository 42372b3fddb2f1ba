package org.miaopi.expressions.value;

import org.jspecify.annotations.Nullable;

/**
 * A duration of whole days.
 *
 * @param count at most 3,652,425 either way
 */
public record Days(int count) implements Duration, Comparable<Days> {

  private static final int MOST = 3_652_425;

  public Days {
    if (Math.abs((long) count) > MOST) throw new IllegalArgumentException("days: " + count);
  }

  /** So many days, or null beyond 10,000 years. */
  public static @Nullable Days of(long count) {
    return count >= -MOST && count <= MOST ? new Days((int) count) : null;
  }

  @Override
  public @Nullable Days withCount(long count) {
    return of(count);
  }

  @Override
  public int compareTo(Days other) {
    return Integer.compare(count, other.count);
  }

  /** ISO 8601, such as {@code P30D} or {@code -P1D}. */
  @Override
  public String toString() {
    return (count < 0 ? "-P" : "P") + Math.abs(count) + "D";
  }
}

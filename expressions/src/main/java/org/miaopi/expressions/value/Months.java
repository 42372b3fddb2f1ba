package org.miaopi.expressions.value;

import org.jspecify.annotations.Nullable;

/**
 * A duration of whole months.
 *
 * @param count at most 120,000 either way
 */
public record Months(int count) implements Duration, Comparable<Months> {

  private static final int MOST = 120_000;

  public Months {
    if (Math.abs((long) count) > MOST) throw new IllegalArgumentException("months: " + count);
  }

  /** So many months, or null beyond 10,000 years. */
  public static @Nullable Months of(long count) {
    return count >= -MOST && count <= MOST ? new Months((int) count) : null;
  }

  @Override
  public @Nullable Months withCount(long count) {
    return of(count);
  }

  @Override
  public int compareTo(Months other) {
    return Integer.compare(count, other.count);
  }

  /** ISO 8601, such as {@code P1Y6M}, {@code -P2Y} or {@code P0M}. */
  @Override
  public String toString() {
    int years = Math.abs(count) / 12;
    int months = Math.abs(count) % 12;
    return (count < 0 ? "-P" : "P")
        + (years > 0 ? years + "Y" : "")
        + (months > 0 || years == 0 ? months + "M" : "");
  }
}

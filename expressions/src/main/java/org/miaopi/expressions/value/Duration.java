package org.miaopi.expressions.value;

import org.jspecify.annotations.Nullable;

/**
 * A span of time of the calendar, forwards or backwards: whole months (years are twelve) or whole
 * days. The two never mix, since a month has 28 to 31 days. At most 10,000 years.
 */
public sealed interface Duration permits Months, Days {

  /** How many months or days; negative backwards. */
  int count();

  /** So many of the same kind, or null beyond 10,000 years. */
  @Nullable Duration withCount(long count);
}

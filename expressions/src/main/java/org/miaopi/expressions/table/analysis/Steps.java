package org.miaopi.expressions.table.analysis;

import org.jspecify.annotations.Nullable;

/** What lies between two values of an ordered type. */
interface Steps {

  /** A readable value between two, without them; null if there is none. An open end is null. */
  @Nullable Object between(@Nullable Object low, @Nullable Object high);

  /** Whether the type has this value at all. */
  boolean has(Object value);

  /** Negative, zero or positive, as one comes before, with or after the other. */
  @SuppressWarnings("unchecked")
  default int compare(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }
}

package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** Which ends a range has, and whether they belong to it. */
public record Bounds(boolean from, boolean fromIncluded, boolean to, boolean toIncluded) {

  @Nullable Object isAbove(Object value, @Nullable Object end) {
    if (!from) return true;
    return fromIncluded ? Operations.ge(value, end) : Operations.gt(value, end);
  }

  @Nullable Object isBelow(Object value, @Nullable Object end) {
    if (!to) return true;
    return toIncluded ? Operations.le(value, end) : Operations.lt(value, end);
  }
}

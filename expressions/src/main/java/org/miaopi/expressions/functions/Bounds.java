package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;

/** Which ends a range has, and whether they belong to it. */
public record Bounds(boolean from, boolean fromIncluded, boolean to, boolean toIncluded) {

  /** Those of a range as it is written. */
  public static Bounds of(Node.Within range) {
    return new Bounds(
        range.from() != null, range.fromIncluded(), range.to() != null, range.toIncluded());
  }

  @Nullable Object isAbove(Object value, @Nullable Object end) {
    if (!from) return true;
    return fromIncluded ? Operations.ge(value, end) : Operations.gt(value, end);
  }

  @Nullable Object isBelow(Object value, @Nullable Object end) {
    if (!to) return true;
    return toIncluded ? Operations.le(value, end) : Operations.lt(value, end);
  }
}

package org.miaopi.expressions.table.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that pass a cell, where they are known before any evaluation. */
public sealed interface Extent {

  /** Every value, and null. */
  record Everything() implements Extent {}

  /** Null alone. */
  record Nothing() implements Extent {}

  /** Between two values of an ordered type; an end that is null is open. */
  record Between(
      @Nullable Object from, boolean fromIncluded, @Nullable Object to, boolean toIncluded)
      implements Extent {}

  /** One value. */
  record Equal(Object value) implements Extent {}

  /** What passes one of them. */
  record Union(List<Extent> parts) implements Extent {}

  /** The answered values that do not pass the other; null never passes. */
  record Except(Extent of) implements Extent {}

  /** Known only when it is evaluated: it depends on other answers or is a condition of its own. */
  record Unknown() implements Extent {}
}

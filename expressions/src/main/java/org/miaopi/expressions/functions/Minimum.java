package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** The smallest of all entries; those not answered are left out, that of none is not answered. */
final class Minimum extends Aggregate {

  Minimum() {
    super(
        "min",
        "最小",
        Signature.of(DECIMAL, new Type.ListOf(DECIMAL)),
        Signature.of(DATE, new Type.ListOf(DATE)),
        Signature.of(DECIMAL, DECIMAL, DECIMAL).repeating(),
        Signature.of(DATE, DATE, DATE).repeating());
  }

  @Override
  Way wayOverRows() {
    return Way.of("decimalOrDate", "rows", "decimalOrDate");
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    return Order.first(entries, -1);
  }
}

package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** The sum of all entries; those not answered are left out, the sum of none is 0. */
final class Sum extends Aggregate {

  Sum() {
    super("sum", "合计", Signature.of(DECIMAL, new Type.ListOf(DECIMAL)));
  }

  @Override
  Way wayOverRows() {
    return Way.of("decimal", "rows", "decimal");
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Object entry : present(entries)) sum = Decimals.add(sum, (BigDecimal) entry);
    return sum;
  }
}

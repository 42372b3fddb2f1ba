package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** The mean of all entries; those not answered are left out, the mean of none is not answered. */
final class Average extends Aggregate {

  Average() {
    super("average", "平均", Signature.of(DECIMAL, new Type.ListOf(DECIMAL)));
  }

  @Override
  Way wayOverRows() {
    return Way.of("decimal", "rows", "decimal");
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    List<Object> present = present(entries);
    BigDecimal sum = BigDecimal.ZERO;
    for (Object entry : present) sum = Decimals.add(sum, (BigDecimal) entry);
    return Decimals.divide(sum, BigDecimal.valueOf(present.size()));
  }
}

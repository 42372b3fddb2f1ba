package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/**
 * The mean of all entries; those not answered are left out, the mean of none is not answered, nor
 * is one of durations that is no whole number.
 */
final class Average extends Aggregate {

  Average() {
    super(
        "average",
        "平均",
        Signature.of(DECIMAL, new Type.ListOf(DECIMAL)),
        Signature.of(MONTHS, new Type.ListOf(MONTHS)),
        Signature.of(DAYS, new Type.ListOf(DAYS)));
  }

  @Override
  List<Way> ways() {
    return List.of(Way.of("sum", "list"), wayOverRows());
  }

  @Override
  Way wayOverRows() {
    return Way.of("sum", "rows", "sum");
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    List<Object> present = present(entries);
    if (present.isEmpty()) return null;
    @Nullable Object sum = present.getFirst();
    for (Object entry : present.subList(1, present.size())) {
      if (sum != null) sum = Arithmetic.add(sum, entry);
    }
    return sum == null ? null : Arithmetic.divide(sum, BigDecimal.valueOf(present.size()));
  }
}

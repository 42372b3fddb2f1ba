package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Months;

/**
 * The sum of all entries; those not answered are left out, the sum of none is nothing. What nothing
 * is depends on the type, so that a checked expression calls the sum of its type.
 */
final class Sum extends Aggregate {

  private static final Signature NUMBERS = Signature.of(DECIMAL, new Type.ListOf(DECIMAL));
  private static final Signature OF_MONTHS = Signature.of(MONTHS, new Type.ListOf(MONTHS));
  private static final Signature OF_DAYS = Signature.of(DAYS, new Type.ListOf(DAYS));

  private final Object nothing;

  private Sum(String name, Object nothing, Signature... signatures) {
    super(name, "合计", signatures);
    this.nothing = nothing;
  }

  /** Of whatever can be added up. */
  static Sum ofAny() {
    return new Sum("sum", BigDecimal.ZERO, NUMBERS, OF_MONTHS, OF_DAYS);
  }

  static Sum ofMonths() {
    return new Sum("sumMonths", new Months(0), OF_MONTHS);
  }

  static Sum ofDays() {
    return new Sum("sumDays", new Days(0), OF_DAYS);
  }

  @Override
  public String nameFor(Type result) {
    if (result == MONTHS) return "sumMonths";
    return result == DAYS ? "sumDays" : name();
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
    @Nullable Object sum = nothing;
    for (Object entry : present(entries)) {
      if (sum != null) sum = Arithmetic.add(sum, entry);
    }
    return sum;
  }
}

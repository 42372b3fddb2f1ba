package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The month of a date. */
final class MonthOf extends Function {

  MonthOf() {
    super("month", "月", Signature.of(DECIMAL, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return BigDecimal.valueOf(arguments.date(0).getMonthValue());
  }
}

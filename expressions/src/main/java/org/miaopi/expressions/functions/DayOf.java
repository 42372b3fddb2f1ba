package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The day of the month of a date. */
final class DayOf extends Function {

  DayOf() {
    super("day", "日", Signature.of(DECIMAL, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return BigDecimal.valueOf(arguments.date(0).getDayOfMonth());
  }
}

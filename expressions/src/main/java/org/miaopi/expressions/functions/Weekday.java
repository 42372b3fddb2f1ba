package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The day of the week of a date, 1 (Monday) to 7 (ISO 8601). */
final class Weekday extends Function {

  Weekday() {
    super("weekday", "星期", Signature.of(DECIMAL, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return BigDecimal.valueOf(arguments.date(0).getDayOfWeek().getValue());
  }
}

package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The hour of a time, 0 to 23. */
final class HourOf extends Function {

  HourOf() {
    super("hour", "时", Signature.of(DECIMAL, DATE_TIME));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return BigDecimal.valueOf(arguments.dateTime(0).getHour());
  }
}

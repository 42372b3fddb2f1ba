package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The full days from one date to another; negative if the second comes first. */
final class DaysBetween extends Function {

  DaysBetween() {
    super("daysBetween", "相差天数", Signature.of(DECIMAL, DATE, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(arguments.date(0), arguments.date(1)));
  }
}

package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The full months from one date to another; negative if the second comes first. */
final class MonthsBetween extends Function {

  MonthsBetween() {
    super("monthsBetween", "相差月数", Signature.of(DECIMAL, DATE, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return BigDecimal.valueOf(ChronoUnit.MONTHS.between(arguments.date(0), arguments.date(1)));
  }
}

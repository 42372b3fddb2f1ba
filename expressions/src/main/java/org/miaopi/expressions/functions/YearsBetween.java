package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The full years from one date to another; negative if the second comes first. */
final class YearsBetween extends Function {

  YearsBetween() {
    super("yearsBetween", "相差年数", Signature.of(DECIMAL, DATE, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return BigDecimal.valueOf(ChronoUnit.YEARS.between(arguments.date(0), arguments.date(1)));
  }
}

package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The full years from a date of birth up to today. */
final class Age extends Function {

  Age() {
    super("age", "年龄", Signature.of(DECIMAL, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    LocalDate today = arguments.today();
    if (today == null) return null;
    return BigDecimal.valueOf(ChronoUnit.YEARS.between(arguments.date(0), today));
  }
}

package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The year of a date. */
final class YearOf extends Function {

  YearOf() {
    super("year", "年", Signature.of(DECIMAL, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return BigDecimal.valueOf(arguments.date(0).getYear());
  }
}

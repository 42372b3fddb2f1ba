package org.miaopi.expressions.functions;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The date so many months earlier, or later if negative; the last of the month where it has no such
 * day.
 */
final class MinusMonths extends Function {

  MinusMonths() {
    super("minusMonths", "减月", Signature.of(DATE, DATE, DECIMAL));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Dates.minus(arguments.date(0), arguments.whole(1), ChronoUnit.MONTHS);
  }
}

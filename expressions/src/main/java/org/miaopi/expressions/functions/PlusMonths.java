package org.miaopi.expressions.functions;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The date so many months later, or earlier if negative; the last of the month where it has no such
 * day.
 */
final class PlusMonths extends Function {

  PlusMonths() {
    super("plusMonths", "加月", Signature.of(DATE, DATE, DECIMAL));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Dates.plus(arguments.date(0), arguments.whole(1), ChronoUnit.MONTHS);
  }
}

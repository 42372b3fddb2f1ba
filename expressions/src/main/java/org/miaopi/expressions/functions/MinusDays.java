package org.miaopi.expressions.functions;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The date so many days earlier, or later if negative. */
final class MinusDays extends Function {

  MinusDays() {
    super("minusDays", "减天", Signature.of(DATE, DATE, DECIMAL));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Dates.minus(arguments.date(0), arguments.whole(1), ChronoUnit.DAYS);
  }
}

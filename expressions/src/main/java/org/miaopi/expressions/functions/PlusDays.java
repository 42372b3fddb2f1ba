package org.miaopi.expressions.functions;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The date so many days later, or earlier if negative. */
final class PlusDays extends Function {

  PlusDays() {
    super("plusDays", "加天", Signature.of(DATE, DATE, DECIMAL));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Dates.plus(arguments.date(0), arguments.whole(1), ChronoUnit.DAYS);
  }
}

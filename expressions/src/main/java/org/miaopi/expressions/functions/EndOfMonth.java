package org.miaopi.expressions.functions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of the month of a date. */
final class EndOfMonth extends Function {

  EndOfMonth() {
    super("endOfMonth", "月末", Signature.of(DATE, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    LocalDate date = arguments.date(0);
    return date.withDayOfMonth(date.lengthOfMonth());
  }
}

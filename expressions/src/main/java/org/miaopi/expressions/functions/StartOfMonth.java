package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** The first day of the month of a date. */
final class StartOfMonth extends Function {

  StartOfMonth() {
    super("startOfMonth", "月初", Signature.of(DATE, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return arguments.date(0).withDayOfMonth(1);
  }
}

package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** The working day so many working days later, or earlier if negative; the date itself for none. */
final class PlusWorkdays extends Function {

  PlusWorkdays() {
    super("plusWorkdays", "加工作日", Signature.of(DATE, DATE, DECIMAL));
  }

  @Override
  public boolean usesCalendar() {
    return true;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    Integer count = arguments.whole(1);
    return count == null ? null : new Workdays(arguments.calendar()).plus(arguments.date(0), count);
  }
}

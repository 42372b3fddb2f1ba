package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** Whether offices work on a day. */
final class IsWorkday extends Function {

  IsWorkday() {
    super("isWorkday", "是工作日", Signature.of(BOOLEAN, DATE));
  }

  @Override
  public boolean usesCalendar() {
    return true;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return arguments.calendar().isWorkingDay(arguments.date(0));
  }
}

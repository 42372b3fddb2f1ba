package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The working days after one date up to another and with it; negative if the second comes first.
 */
final class WorkdaysBetween extends Function {

  WorkdaysBetween() {
    super("workdaysBetween", "相差工作日", Signature.of(DECIMAL, DATE, DATE));
  }

  @Override
  public boolean usesCalendar() {
    return true;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    Workdays workdays = new Workdays(arguments.calendar());
    return BigDecimal.valueOf(workdays.upTo(arguments.date(1)) - workdays.upTo(arguments.date(0)));
  }
}

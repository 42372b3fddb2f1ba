package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** The date of a date and time. */
final class DatePart extends Function {

  DatePart() {
    super("datePart", "取日期", Signature.of(DATE, DATE_TIME));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return arguments.dateTime(0).toLocalDate();
  }
}

package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Iso;

/**
 * The date and time that a text such as 2026-01-31 09:00 writes, or of a date, an hour and perhaps
 * a minute; not answered if it is none.
 */
final class DateTimeOf extends Function {

  DateTimeOf() {
    super(
        "dateTime",
        "日期时间",
        Signature.of(DATE_TIME, TEXT),
        Signature.of(DATE_TIME, DATE, DECIMAL, DECIMAL).optional());
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    if (arguments.size() == 1) return Iso.dateTime(arguments.text(0));
    Integer hour = arguments.whole(1);
    Integer minute = arguments.size() > 2 ? arguments.whole(2) : Integer.valueOf(0);
    if (hour == null || minute == null) return null;
    boolean known = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return known ? arguments.date(0).atTime(hour, minute) : null;
  }
}

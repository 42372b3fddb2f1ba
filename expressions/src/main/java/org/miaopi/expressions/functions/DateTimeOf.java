package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Iso;

/** The date and time that a text such as 2026-01-31 09:00 writes; not answered if it is none. */
final class DateTimeOf extends Function {

  DateTimeOf() {
    super("dateTime", "日期时间", Signature.of(DATE_TIME, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Iso.dateTime(arguments.text(0));
  }
}

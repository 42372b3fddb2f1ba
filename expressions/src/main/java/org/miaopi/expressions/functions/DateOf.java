package org.miaopi.expressions.functions;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Iso;

/** The date that a text such as 2026-01-31 writes, not answered if it is none; or a time's date. */
final class DateOf extends Function {

  DateOf() {
    super("date", "日期", Signature.of(DATE, TEXT), Signature.of(DATE, DATE_TIME));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return arguments.get(0) instanceof LocalDateTime time
        ? time.toLocalDate()
        : Iso.date(arguments.text(0));
  }
}

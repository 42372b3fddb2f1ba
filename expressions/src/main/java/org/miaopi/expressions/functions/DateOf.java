package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Iso;

/** The date that a text such as 2026-01-31 writes; not answered if it is none. */
final class DateOf extends Function {

  DateOf() {
    super("date", "日期", Signature.of(DATE, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Iso.date(arguments.text(0));
  }
}

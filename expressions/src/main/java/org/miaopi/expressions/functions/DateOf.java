package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** The date that a text such as 2026-01-31 writes; not answered if it is none. */
final class DateOf extends Function {

  DateOf() {
    super("date", "日期", Signature.of(DATE, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Dates.parse(arguments.text(0));
  }
}

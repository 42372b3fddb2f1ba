package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Chinese;

/** A date as 2026年11月24日. */
final class LongDate extends Function {

  LongDate() {
    super("longDate", "年月日", Signature.of(TEXT, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Chinese.longDate(arguments.date(0));
  }
}

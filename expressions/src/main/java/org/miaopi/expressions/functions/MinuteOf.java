package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The minute of a time, 0 to 59. */
final class MinuteOf extends Function {

  MinuteOf() {
    super("minute", "分", Signature.of(DECIMAL, DATE_TIME));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return BigDecimal.valueOf(arguments.dateTime(0).getMinute());
  }
}

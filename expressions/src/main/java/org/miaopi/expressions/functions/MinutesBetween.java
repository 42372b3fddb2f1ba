package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The full minutes from one time to another; negative if the second comes first. */
final class MinutesBetween extends Function {

  MinutesBetween() {
    super("minutesBetween", "相差分钟数", Signature.of(DECIMAL, DATE_TIME, DATE_TIME));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    LocalDateTime from = arguments.dateTime(0);
    return BigDecimal.valueOf(ChronoUnit.MINUTES.between(from, arguments.dateTime(1)));
  }
}

package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The full hours from one time to another; negative if the second comes first. */
final class HoursBetween extends Function {

  HoursBetween() {
    super("hoursBetween", "相差小时数", Signature.of(DECIMAL, DATE_TIME, DATE_TIME));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    LocalDateTime from = arguments.dateTime(0);
    return BigDecimal.valueOf(ChronoUnit.HOURS.between(from, arguments.dateTime(1)));
  }
}

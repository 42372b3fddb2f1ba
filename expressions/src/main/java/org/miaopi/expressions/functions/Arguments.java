package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.expressions.value.Duration;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Values;

/** What a function is called with: none of it null, all of it of the types of a signature. */
record Arguments(List<? extends @Nullable Object> values, Environment environment) {

  /** No function counts further than this: whole numbers beyond it are refused. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

  /** Null outside of the years that the language has. */
  @Nullable LocalDate today() {
    return (LocalDate) Values.conform(Type.Simple.DATE, environment.today());
  }

  Calendar calendar() {
    return environment.calendar();
  }

  int size() {
    return values.size();
  }

  Object get(int index) {
    return Objects.requireNonNull(values.get(index));
  }

  String text(int index) {
    return (String) get(index);
  }

  BigDecimal decimal(int index) {
    return (BigDecimal) get(index);
  }

  LocalDate date(int index) {
    return (LocalDate) get(index);
  }

  LocalDateTime dateTime(int index) {
    return (LocalDateTime) get(index);
  }

  Duration duration(int index) {
    return (Duration) get(index);
  }

  List<?> list(int index) {
    return (List<?>) get(index);
  }

  /** A whole number, or null when the argument is not one or is beyond a million. */
  @Nullable Integer whole(int index) {
    BigDecimal value = decimal(index);
    boolean whole = value.abs().compareTo(LARGEST) <= 0 && value.stripTrailingZeros().scale() <= 0;
    return whole ? value.intValue() : null;
  }
}

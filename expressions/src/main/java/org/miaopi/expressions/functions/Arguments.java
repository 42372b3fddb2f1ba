package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a function is called with: none of it null, all of it of the types of a signature. */
record Arguments(List<? extends @Nullable Object> values, LocalDate today) {

  /** No function counts further than this: whole numbers beyond it are refused. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

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

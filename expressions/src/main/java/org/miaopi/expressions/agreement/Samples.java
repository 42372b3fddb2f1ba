package org.miaopi.expressions.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Months;

/** Values worth trying: odd ones of each type, and those about what the expression writes out. */
final class Samples {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "0.5", "2.50", "60", "1000000", "9".repeat(34), "0.0001");
  private static final List<String> TEXTS =
      List.of("甲", "ab", " x ", "𠮷野", "11010519491231002X", "2026-01-31", "370112", "");
  private static final int OLDEST = 150;

  private final Map<Simple, List<Object>> values = new EnumMap<>(Simple.class);

  Samples(Node node) {
    for (Simple type : Simple.values()) values.put(type, new ArrayList<>());
    add(true);
    add(false);
    NUMBERS.forEach(it -> add(new BigDecimal(it)));
    TEXTS.forEach(this::add);
    for (int year : List.of(1, 1949, 2000, 2024)) add(LocalDate.of(year, 2, 28).plusDays(1));
    add(DAY);
    add(LocalDateTime.of(2024, 2, 29, 23, 59, 59));
    add(DAY.atStartOfDay());
    for (int months : List.of(0, 1, -6, 18)) add(new Months(months));
    for (int days : List.of(0, 1, -1, 30, 366)) add(new Days(days));
    node.all()
        .forEach(
            it -> {
              if (it instanceof Node.Literal literal) around(literal.value());
            });
  }

  List<Object> of(Simple type) {
    return values.getOrDefault(type, List.of());
  }

  private void around(@Nullable Object value) {
    switch (value) {
      case BigDecimal number -> around(number);
      case String text -> {
        add(text);
        add(text + "x");
      }
      case LocalDate date when date.getYear() > 1 && date.getYear() < 9999 -> around(date);
      case LocalDateTime time when time.getYear() > 1 && time.getYear() < 9999 -> {
        add(time);
        add(time.plusSeconds(1));
        add(time.minusSeconds(1));
      }
      case Months months -> {
        add(months);
        add(new Months(months.count() / 2 + 1));
      }
      case Days days -> {
        add(days);
        add(new Days(days.count() / 2 + 1));
      }
      case null, default -> {}
    }
  }

  /** A number may be an age: birthdays and the days about them belong to it. */
  private void around(BigDecimal number) {
    add(number);
    add(number.add(BigDecimal.ONE));
    add(number.subtract(BigDecimal.ONE));
    boolean years = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(OLDEST)) < 0;
    if (years) around(DAY.minusYears(number.longValue()));
  }

  private void around(LocalDate date) {
    add(date);
    add(date.plusDays(1));
    add(date.minusDays(1));
  }

  private void add(Object value) {
    Simple type =
        switch (value) {
          case Boolean truth -> Simple.BOOLEAN;
          case BigDecimal number -> Simple.DECIMAL;
          case LocalDate date -> Simple.DATE;
          case LocalDateTime time -> Simple.DATE_TIME;
          case Months months -> Simple.MONTHS;
          case Days days -> Simple.DAYS;
          default -> Simple.TEXT;
        };
    values.computeIfAbsent(type, it -> new ArrayList<>()).add(value);
  }
}

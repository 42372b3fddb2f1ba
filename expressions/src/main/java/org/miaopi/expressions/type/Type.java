package org.miaopi.expressions.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What kind of value an expression or a name has; every type has null, "not answered", beside. */
public sealed interface Type {

  /**
   * The type of {@code null} itself: a choice of nothing, which fits wherever a value may stand.
   */
  Type NOTHING = new Choice(List.of());

  /**
   * Values: Boolean, BigDecimal, String, LocalDate, LocalDateTime, Months, Days. A date-time is the
   * local time of China, to the second.
   */
  enum Simple implements Type {
    BOOLEAN,
    DECIMAL,
    TEXT,
    DATE,
    DATE_TIME,
    MONTHS,
    DAYS
  }

  /** One code of a closed list; the value is the code, a String. */
  record Choice(List<String> codes) implements Type {
    public Choice {
      codes = List.copyOf(codes);
    }
  }

  /** Any number of values of one type; the value is a List. */
  record ListOf(Type element) implements Type {}

  /** A table; the value is a List of Maps from field name to value. */
  record Rows(Map<String, Type> fields) implements Type {
    public Rows {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** Named fields under one name; the value is a Map from field name to value. */
  record Group(Map<String, Type> fields) implements Type {
    public Group {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}

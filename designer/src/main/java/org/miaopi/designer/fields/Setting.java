package org.miaopi.designer.fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.miaopi.expressions.functions.Patterns;

/** What the value of a setting has to be. */
public enum Setting {
  /** A whole number that is not negative. */
  COUNT {
    @Override
    public boolean accepts(Object value) {
      return value instanceof BigDecimal number && isCount(number);
    }
  },
  NUMBER {
    @Override
    public boolean accepts(Object value) {
      return value instanceof BigDecimal;
    }
  },
  /** ISO 8601. */
  DATE {
    @Override
    public boolean accepts(Object value) {
      return value instanceof String text && isDate(text);
    }
  },
  /** A regular expression of the subset that server and browser understand alike. */
  PATTERN {
    @Override
    public boolean accepts(Object value) {
      return value instanceof String text && Patterns.isValid(text);
    }
  },
  APPEARANCE {
    @Override
    public boolean accepts(Object value) {
      return value.equals("radio") || value.equals("select");
    }
  };

  private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(1_000_000);

  public abstract boolean accepts(Object value);

  private static boolean isCount(BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(LARGEST_COUNT) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() <= 9999;
    } catch (DateTimeParseException notInTheCalendar) {
      return false;
    }
  }
}

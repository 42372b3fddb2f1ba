package org.miaopi.designer.fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Field;

/**
 * Compares a value with the settings of its field, which the checks have found to be well formed.
 */
final class Limits {

  private Limits() {}

  static int count(Field field, String setting, int usual) {
    return field.settings().get(setting) instanceof BigDecimal number ? number.intValue() : usual;
  }

  static @Nullable Mistake length(Field field, String text, int longest) {
    int length = text.codePointCount(0, text.length());
    int minimum = count(field, "minimumLength", 0);
    int maximum = count(field, "maximumLength", longest);
    if (length < minimum) return Mistake.of("minimumLength", String.valueOf(minimum));
    if (length > maximum) return Mistake.of("maximumLength", String.valueOf(maximum));
    return null;
  }

  static @Nullable Mistake range(Field field, BigDecimal value) {
    if (field.settings().get("minimum") instanceof BigDecimal minimum
        && value.compareTo(minimum) < 0) {
      return Mistake.of("minimum", minimum.toPlainString());
    }
    if (field.settings().get("maximum") instanceof BigDecimal maximum
        && value.compareTo(maximum) > 0) {
      return Mistake.of("maximum", maximum.toPlainString());
    }
    return null;
  }

  static @Nullable Mistake range(Field field, LocalDate value) {
    if (field.settings().get("minimum") instanceof String minimum
        && value.isBefore(LocalDate.parse(minimum))) {
      return Mistake.of("minimum", minimum);
    }
    if (field.settings().get("maximum") instanceof String maximum
        && value.isAfter(LocalDate.parse(maximum))) {
      return Mistake.of("maximum", maximum);
    }
    return null;
  }

  static @Nullable Mistake decimals(BigDecimal value, int most) {
    boolean tooFine = value.stripTrailingZeros().scale() > most;
    return tooFine ? Mistake.of("decimals", String.valueOf(most)) : null;
  }
}

package org.miaopi.expressions.table.xlsx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.problem.Messages;

/** What stands before a row or above a column, in either language. */
enum Labels {
  NAME,
  TITLE,
  ENGLISH_TITLE,
  POLICY,
  COLUMNS,
  FIELD,
  TYPE,
  ALLOWED,
  INPUT,
  OUTPUT,
  ANNOTATION;

  private static final Map<String, Labels> WORDS = new HashMap<>();

  static {
    for (Labels label : values()) {
      WORDS.put(label.text(Locale.CHINESE), label);
      WORDS.put(label.text(Locale.ENGLISH), label);
    }
  }

  String text(Locale locale) {
    return Messages.of(Labels.class, locale).text("label." + this);
  }

  static @Nullable Labels of(@Nullable Object cell) {
    return cell instanceof String text ? WORDS.get(text.strip()) : null;
  }
}

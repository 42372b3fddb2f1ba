package org.miaopi.runtime.applying;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Field;

/**
 * Reduces what a browser saved to answers of the form's fields, so that a draft holds nothing else,
 * however it was sent. Whether an answer is right is asked at submission.
 */
final class AnswerShape {

  private static final int MOST_ROWS = 500;
  private static final int MOST_CODES = 500;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_NUMBER = 100;

  private AnswerShape() {}

  static Map<String, @Nullable Object> reduce(List<Field> fields, Map<?, ?> answers) {
    Map<String, @Nullable Object> reduced = new LinkedHashMap<>();
    for (Field field : fields) {
      Object value = value(field, answers.get(field.name()));
      if (value != null) reduced.put(field.name(), value);
    }
    return reduced;
  }

  private static @Nullable Object value(Field field, @Nullable Object answer) {
    if (field.fields().isEmpty()) return scalarOrCodes(answer);
    return switch (answer) {
      case Map<?, ?> group -> reduce(field.fields(), group);
      case List<?> rows ->
          rows.stream()
              .limit(MOST_ROWS)
              .map(it -> reduce(field.fields(), it instanceof Map<?, ?> row ? row : Map.of()))
              .toList();
      case null, default -> null;
    };
  }

  private static @Nullable Object scalarOrCodes(@Nullable Object answer) {
    if (!(answer instanceof List<?> codes)) return scalar(answer);
    return codes.stream()
        .limit(MOST_CODES)
        .map(AnswerShape::scalar)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Object scalar(@Nullable Object answer) {
    return switch (answer) {
      case Boolean flag -> flag;
      case BigDecimal number when Math.abs((long) number.scale()) <= LONGEST_NUMBER ->
          scalar(number.toPlainString());
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case BigInteger number when number.bitLength() <= 4 * LONGEST_NUMBER -> number.toString();
      case String text when text.length() <= LONGEST_TEXT -> text;
      case null, default -> null;
    };
  }
}

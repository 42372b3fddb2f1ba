package org.miaopi.runtime.store.model;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;

/** A value as text in which 1, 1L, 1.0d and 1.0m differ. */
final class Shown {

  private Shown() {}

  /** Top-level fields in the order of their names, since updates may add them in any order. */
  static String document(Document document) {
    return of(new TreeMap<>(document));
  }

  static String of(Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> fields ->
          fields.entrySet().stream()
              .map(it -> it.getKey() + ": " + of(it.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> elements ->
          elements.stream().map(Shown::of).collect(Collectors.joining(", ", "[", "]"));
      case Long number -> number + "L";
      case Double number -> number + "d";
      case BigDecimal number -> number + "m";
      case String text -> "'" + text + "'";
      case Date date -> "@" + date.getTime();
      default -> value.toString();
    };
  }
}

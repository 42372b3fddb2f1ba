package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an update operator makes of a value; {@code Missing} in and out stands for no field. */
final class Change {

  private static final int TYPE_MISMATCH = 14;
  private static final int NO_PARSE = 9;

  private static final Set<String> OPERATORS =
      Set.of(
          "$set",
          "$setOnInsert",
          "$unset",
          "$inc",
          "$mul",
          "$min",
          "$max",
          "$push",
          "$addToSet",
          "$pull",
          "$pullAll",
          "$pop",
          "$currentDate",
          "$rename");

  private Change() {}

  static void requireKnown(String operator) {
    if (OPERATORS.contains(operator)) return;
    throw new MongoServerError(NO_PARSE, "FailedToParse", "Unknown modifier: " + operator);
  }

  static @Nullable Object of(
      String operator, @Nullable Object operand, @Nullable Object old, Instant now) {
    return switch (operator) {
      case "$set", "$setOnInsert" -> operand;
      case "$unset" -> Missing.getInstance();
      case "$inc" -> {
        Number summand = number(operator, operand);
        yield old instanceof Missing ? summand : Numbers.sum(number(operator, old), summand);
      }
      case "$mul" -> {
        Number factor = number(operator, operand);
        yield Numbers.product(old instanceof Missing ? 0 : number(operator, old), factor);
      }
      case "$min" -> old instanceof Missing || KeyBytes.compare(operand, old) < 0 ? operand : old;
      case "$max" -> old instanceof Missing || KeyBytes.compare(operand, old) > 0 ? operand : old;
      case "$push" -> Pushed.of(array(operator, old), operand);
      case "$addToSet" -> added(array(operator, old), operand);
      case "$pull" -> old instanceof Missing ? old : without(array(operator, old), pulled(operand));
      case "$pullAll" -> old instanceof Missing ? old : without(array(operator, old), all(operand));
      case "$pop" -> old instanceof Missing ? old : popped(array(operator, old), operand);
      case "$currentDate" ->
          operand instanceof Document type && "timestamp".equals(type.get("$type"))
              ? new BsonTimestamp(now, 1)
              : now;
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private static Number number(String operator, @Nullable Object value) {
    if (value instanceof Number number) return number;
    throw mismatch("Cannot apply " + operator + " to a value of non-numeric type");
  }

  private static MongoServerError mismatch(String message) {
    return new MongoServerError(TYPE_MISMATCH, "TypeMismatch", message);
  }

  private static List<@Nullable Object> array(String operator, @Nullable Object value) {
    if (value instanceof Missing) return new ArrayList<>();
    if (value instanceof Collection<?> elements) return new ArrayList<>(elements);
    throw Errors.badValue("Cannot apply " + operator + " to a value that is not an array");
  }

  private static List<?> added(List<@Nullable Object> elements, @Nullable Object operand) {
    Collection<?> values =
        operand instanceof Document each && each.get("$each") instanceof Collection<?> all
            ? all
            : Collections.singletonList(operand);
    for (Object value : values) {
      if (elements.stream().noneMatch(it -> KeyBytes.compare(it, value) == 0)) elements.add(value);
    }
    return elements;
  }

  private static List<?> without(
      List<@Nullable Object> elements, Predicate<@Nullable Object> unwanted) {
    elements.removeIf(unwanted);
    return elements;
  }

  private static Predicate<@Nullable Object> pulled(@Nullable Object operand) {
    if (!(operand instanceof Document condition)) return Operators.equalTo(operand);
    if (Condition.hasOperators(condition)) return Condition.of(condition)::holdsForElement;
    Filter filter = Filter.of(condition);
    return it -> it instanceof Document element && filter.matches(element);
  }

  private static Predicate<@Nullable Object> all(@Nullable Object operand) {
    if (!(operand instanceof Collection<?> values)) {
      throw Errors.badValue("$pullAll requires an array argument");
    }
    return it -> values.stream().anyMatch(value -> KeyBytes.compare(it, value) == 0);
  }

  private static List<?> popped(List<@Nullable Object> elements, @Nullable Object operand) {
    if (!(operand instanceof Number end) || !Set.of(1, -1).contains(end.intValue())) {
      throw new MongoServerError(NO_PARSE, "FailedToParse", "$pop expects 1 or -1");
    }
    if (elements.isEmpty()) return elements;
    if (end.intValue() == 1) elements.removeLast();
    else elements.removeFirst();
    return elements;
  }
}

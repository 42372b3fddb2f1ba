package org.miaopi.runtime.store.model;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bson.Document;

/** Whether a document matches a filter, written from MongoDB's documentation of each operator. */
final class ModelFilter {

  private ModelFilter() {}

  static boolean matches(Document document, Document filter) {
    return filter.entrySet().stream().allMatch(it -> matches(document, it.getKey(), it.getValue()));
  }

  private static boolean matches(Document document, String field, Object condition) {
    return switch (field) {
      case "$and" -> parts(condition).stream().allMatch(it -> matches(document, it));
      case "$or" -> parts(condition).stream().anyMatch(it -> matches(document, it));
      case "$nor" -> parts(condition).stream().noneMatch(it -> matches(document, it));
      default -> field(document, field, condition);
    };
  }

  @SuppressWarnings("unchecked")
  private static List<Document> parts(Object condition) {
    return (List<Document>) condition;
  }

  private static boolean field(Document document, String path, Object condition) {
    List<Object> ends = Paths.ends(document, path);
    if (!isOperators(condition)) return equal(ends, condition);
    return ((Document) condition)
        .entrySet().stream().allMatch(it -> operator(ends, it.getKey(), it.getValue()));
  }

  static boolean isOperators(Object condition) {
    return condition instanceof Document operators
        && !operators.isEmpty()
        && operators.keySet().iterator().next().startsWith("$");
  }

  private static boolean operator(List<Object> ends, String operator, Object operand) {
    return switch (operator) {
      case "$eq" -> equal(ends, operand);
      case "$ne" -> !equal(ends, operand);
      case "$in" -> ((List<?>) operand).stream().anyMatch(it -> equal(ends, it));
      case "$nin" -> ((List<?>) operand).stream().noneMatch(it -> equal(ends, it));
      case "$gt", "$gte", "$lt", "$lte" -> any(ends, it -> ordered(it, operator, operand));
      case "$exists" -> ends.stream().anyMatch(it -> it != BsonOrder.MISSING) == (Boolean) operand;
      case "$size" ->
          ends.stream().anyMatch(it -> it instanceof List<?> l && operand.equals(l.size()));
      case "$regex" -> any(ends, it -> found(it, (String) operand));
      case "$type" -> any(ends, it -> hasType(it, (String) operand));
      case "$all" ->
          !((List<?>) operand).isEmpty()
              && ((List<?>) operand).stream().allMatch(it -> equal(ends, it));
      case "$not" ->
          !((Document) operand)
              .entrySet().stream().allMatch(it -> operator(ends, it.getKey(), it.getValue()));
      case "$elemMatch" -> ends.stream().anyMatch(it -> element(it, (Document) operand));
      default -> throw new IllegalArgumentException("not in the model: " + operator);
    };
  }

  /** A value itself or, of an array, one of its elements. */
  private static boolean any(List<Object> ends, Predicate<Object> test) {
    return ends.stream()
        .anyMatch(
            it ->
                test.test(it)
                    || (it instanceof List<?> elements && elements.stream().anyMatch(test)));
  }

  private static boolean equal(List<Object> ends, Object operand) {
    return any(ends, it -> BsonOrder.same(it, operand));
  }

  private static boolean ordered(Object value, String operator, Object operand) {
    if (BsonOrder.kind(value) != BsonOrder.kind(operand)) return false;
    int order = BsonOrder.compare(value, operand);
    return switch (operator) {
      case "$gt" -> order > 0;
      case "$gte" -> order >= 0;
      case "$lt" -> order < 0;
      default -> order <= 0;
    };
  }

  private static boolean found(Object value, String pattern) {
    return value instanceof String text && Pattern.compile(pattern).matcher(text).find();
  }

  private static boolean hasType(Object value, String type) {
    return switch (type) {
      case "null" -> value == null;
      case "number" -> value instanceof Number;
      case "int" -> value instanceof Integer;
      case "string" -> value instanceof String;
      case "array" -> value instanceof List;
      case "object" -> value instanceof Map;
      default -> throw new IllegalArgumentException("not in the model: " + type);
    };
  }

  private static boolean element(Object value, Document operand) {
    if (!(value instanceof List<?> elements)) return false;
    if (!isOperators(operand)) {
      return elements.stream().anyMatch(it -> it instanceof Document d && matches(d, operand));
    }
    return elements.stream()
        .anyMatch(
            it ->
                operand.entrySet().stream()
                    .allMatch(
                        each -> operator(List.of(holder(it)), each.getKey(), each.getValue())));
  }

  private static Object holder(Object value) {
    return value == null ? BsonOrder.MISSING : value;
  }
}

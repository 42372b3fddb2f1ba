package org.miaopi.runtime.store.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** What an update makes of a document, written from MongoDB's documentation of each operator. */
final class ModelUpdate {

  private ModelUpdate() {}

  /** A changed copy. {@code inserting} tells whether an upsert makes the document. */
  static Document applied(Document before, Document update, boolean inserting) {
    if (!update.keySet().iterator().next().startsWith("$")) return replaced(before, update);
    Document after = (Document) copy(before);
    inOrder(update)
        .forEach((path, change) -> change(after, change.operator, path, change.operand, inserting));
    boolean sameId = inserting || BsonOrder.same(before.get("_id"), after.get("_id"));
    if (!sameId) throw new ModelError(ModelError.IMMUTABLE_FIELD);
    return after;
  }

  private record Change(String operator, Object operand) {}

  /** Paths are changed in their order, whatever the order of the operators. */
  private static Map<String, Change> inOrder(Document update) {
    Map<String, Change> changes = new TreeMap<>();
    update.forEach(
        (operator, paths) ->
            ((Document) paths)
                .forEach((path, operand) -> changes.put(path, new Change(operator, operand))));
    return changes;
  }

  private static Document replaced(Document before, Document replacement) {
    Object id = before.get("_id");
    boolean named = replacement.containsKey("_id");
    if (named && before.containsKey("_id") && !BsonOrder.same(id, replacement.get("_id"))) {
      throw new ModelError(ModelError.IMMUTABLE_FIELD);
    }
    Document after = new Document();
    // of equal numbers, the form of the replacement is kept: MongoDB leaves that open
    if (before.containsKey("_id")) after.append("_id", named ? replacement.get("_id") : id);
    replacement.forEach(
        (field, value) -> {
          if (!field.equals("_id") || !before.containsKey("_id")) after.append(field, copy(value));
        });
    return after;
  }

  private static void change(
      Document document, String operator, String path, Object operand, boolean inserting) {
    switch (operator) {
      case "$set" -> at(document, path, old -> copy(operand));
      case "$setOnInsert" -> {
        if (inserting) at(document, path, old -> copy(operand));
      }
      case "$unset" -> unset(document, path);
      case "$inc" -> at(document, path, old -> sum(old, (Number) operand));
      case "$min" -> at(document, path, old -> keeps(old, operand, -1) ? old : operand);
      case "$max" -> at(document, path, old -> keeps(old, operand, 1) ? old : operand);
      case "$push" -> at(document, path, old -> pushed(array(old), operand));
      case "$addToSet" -> at(document, path, old -> added(array(old), operand));
      case "$pull" -> pull(document, path, operand);
      default -> throw new IllegalArgumentException("not in the model: " + operator);
    }
  }

  /** Only paths of one or two steps. */
  private static void at(Document document, String path, UnaryOperator<Object> change) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      Object old = document.containsKey(path) ? document.get(path) : BsonOrder.MISSING;
      document.put(path, change.apply(old));
      return;
    }
    String first = path.substring(0, dot);
    if (!document.containsKey(first)) document.put(first, new Document());
    if (!(document.get(first) instanceof Document inner)) {
      throw new ModelError(ModelError.PATH_NOT_VIABLE);
    }
    at(inner, path.substring(dot + 1), change);
  }

  private static void unset(Document document, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) document.remove(path);
    else if (document.get(path.substring(0, dot)) instanceof Document inner) {
      unset(inner, path.substring(dot + 1));
    }
  }

  private static void pull(Document document, String path, Object operand) {
    int dot = path.indexOf('.');
    if (dot >= 0) {
      Object inner = document.get(path.substring(0, dot));
      if (inner instanceof Document it) pull(it, path.substring(dot + 1), operand);
      return;
    }
    if (!document.containsKey(path)) return;
    List<Object> left = array(document.get(path));
    left.removeIf(it -> pulls(it, operand));
    document.put(path, left);
  }

  private static boolean pulls(Object element, Object operand) {
    if (!ModelFilter.isOperators(operand)) return BsonOrder.same(element, operand);
    return ModelFilter.matches(new Document("it", element), new Document("it", operand));
  }

  private static boolean keeps(Object old, Object operand, int direction) {
    return old != BsonOrder.MISSING && BsonOrder.compare(operand, old) * direction <= 0;
  }

  private static List<Object> array(Object old) {
    if (old == BsonOrder.MISSING) return new ArrayList<>();
    if (old instanceof List<?> elements) return new ArrayList<>(elements);
    throw new ModelError(ModelError.BAD_VALUE);
  }

  private static List<Object> pushed(List<Object> elements, Object operand) {
    if (!(operand instanceof Document clauses) || !clauses.containsKey("$each")) {
      elements.add(operand);
      return elements;
    }
    elements.addAll(clauses.getList("$each", Object.class));
    if (clauses.getInteger("$sort") instanceof Integer direction) {
      elements.sort((one, other) -> direction * BsonOrder.compare(one, other));
    }
    if (!(clauses.getInteger("$slice") instanceof Integer slice)) return elements;
    int size = elements.size();
    return slice < 0
        ? elements.subList(Math.max(0, size + slice), size)
        : elements.subList(0, Math.min(slice, size));
  }

  private static List<Object> added(List<Object> elements, Object operand) {
    List<?> wanted =
        operand instanceof Document clauses && clauses.containsKey("$each")
            ? clauses.getList("$each", Object.class)
            : Collections.singletonList(operand);
    for (Object each : wanted) {
      if (elements.stream().noneMatch(it -> BsonOrder.same(it, each))) elements.add(each);
    }
    return elements;
  }

  private static Object sum(Object old, Number amount) {
    if (old == BsonOrder.MISSING) return amount;
    if (!(old instanceof Number number)) throw new ModelError(ModelError.TYPE_MISMATCH);
    if (number instanceof BigDecimal || amount instanceof BigDecimal) {
      return BsonOrder.exact(number).add(BsonOrder.exact(amount));
    }
    if (number instanceof Double || amount instanceof Double) {
      return number.doubleValue() + amount.doubleValue();
    }
    long sum;
    try {
      sum = Math.addExact(number.longValue(), amount.longValue());
    } catch (ArithmeticException tooLarge) {
      throw new ModelError(ModelError.BAD_VALUE);
    }
    boolean small = number instanceof Integer && amount instanceof Integer && sum == (int) sum;
    if (small) return (int) sum;
    return sum;
  }

  static Object copy(Object value) {
    return switch (value) {
      case Map<?, ?> fields -> {
        Document copy = new Document();
        fields.forEach((field, each) -> copy.append((String) field, copy(each)));
        yield copy;
      }
      case List<?> elements -> new ArrayList<>(elements.stream().map(ModelUpdate::copy).toList());
      case null, default -> value;
    };
  }
}

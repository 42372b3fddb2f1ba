package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of one field, as far as an index can use it: that it equals one of some
 * points, or lies between two values. It may admit more than the filter does, never less.
 *
 * @param points null for a range
 * @param from null where the range is open below
 * @param to null where the range is open above
 */
record Bounds(@Nullable List<?> points, @Nullable Object from, @Nullable Object to) {

  /** The bounds of every field that the filter's conjunction speaks of in a usable way. */
  static Map<String, Bounds> of(Document filter) {
    Map<String, Bounds> bounds = new LinkedHashMap<>();
    collect(filter, bounds);
    return bounds;
  }

  private static void collect(Document filter, Map<String, Bounds> into) {
    filter.forEach(
        (field, condition) -> {
          if (field.equals("$and") && condition instanceof Collection<?> parts) {
            for (Object part : parts) if (part instanceof Document inner) collect(inner, into);
          } else if (!field.startsWith("$")) {
            Bounds found = of(field, condition);
            if (found != null) into.merge(field, found, Bounds::narrower);
          }
        });
  }

  private static @Nullable Bounds of(String field, @Nullable Object condition) {
    if (BsonRegularExpression.isRegularExpression(condition)) return null;
    if (!(condition instanceof Document operators) || !hasOperators(operators)) {
      return points(field, Collections.singletonList(condition));
    }
    if (operators.containsKey("$eq")) {
      return points(field, Collections.singletonList(operators.get("$eq")));
    }
    if (operators.get("$in") instanceof Collection<?> choices) {
      return points(field, new ArrayList<>(choices));
    }
    Object from = operators.containsKey("$gt") ? operators.get("$gt") : operators.get("$gte");
    Object to = operators.containsKey("$lt") ? operators.get("$lt") : operators.get("$lte");
    if (from == null && to == null) return null;
    return isScalar(from) && isScalar(to) ? new Bounds(null, from, to) : null;
  }

  private static @Nullable Bounds points(String field, List<?> points) {
    for (Object point : points) {
      if (!isScalar(point) || BsonRegularExpression.isRegularExpression(point)) return null;
      if (point == null && field.contains(".")) return null;
    }
    return new Bounds(points, null, null);
  }

  private static boolean isScalar(@Nullable Object value) {
    return !(value instanceof Collection);
  }

  private static boolean hasOperators(Document condition) {
    return !condition.isEmpty() && condition.keySet().iterator().next().startsWith("$");
  }

  private static Bounds narrower(Bounds one, Bounds other) {
    if (one.points != null) return one;
    if (other.points != null) return other;
    return new Bounds(
        null, one.from == null ? other.from : one.from, one.to == null ? other.to : one.to);
  }
}

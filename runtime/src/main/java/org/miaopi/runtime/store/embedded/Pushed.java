package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An array after {@code $push}: one value, or several with a place, an order and a length. */
final class Pushed {

  private static final Set<String> CLAUSES = Set.of("$each", "$position", "$sort", "$slice");

  private Pushed() {}

  static List<?> of(List<@Nullable Object> elements, @Nullable Object operand) {
    if (!(operand instanceof Document clauses) || !clauses.containsKey("$each")) {
      elements.add(operand);
      return elements;
    }
    for (String clause : clauses.keySet()) {
      if (!CLAUSES.contains(clause)) {
        throw Errors.badValue("Unrecognized clause in $push: " + clause);
      }
    }
    elements.addAll(position(clauses, elements.size()), Fields.list(clauses, "$each"));
    if (clauses.containsKey("$sort")) elements.sort(order(clauses.get("$sort")));
    return clauses.containsKey("$slice") ? slice(elements, number(clauses, "$slice")) : elements;
  }

  private static int position(Document clauses, int size) {
    if (!clauses.containsKey("$position")) return size;
    int position = number(clauses, "$position");
    return position < 0 ? Math.max(0, size + position) : Math.min(position, size);
  }

  private static List<?> slice(List<?> elements, int slice) {
    int size = elements.size();
    return slice < 0
        ? elements.subList(Math.max(0, size + slice), size)
        : elements.subList(0, Math.min(slice, size));
  }

  private static Comparator<@Nullable Object> order(@Nullable Object sort) {
    if (sort instanceof Number direction) {
      Comparator<@Nullable Object> ascending = KeyBytes::compare;
      return direction.intValue() < 0 ? ascending.reversed() : ascending;
    }
    if (!(sort instanceof Document orderBy)) {
      throw Errors.badValue("The $sort of a $push is 1, -1 or a document");
    }
    List<IndexField> fields = SortKeys.fields(orderBy);
    return Comparator.comparing(
        it -> SortKeys.of(it instanceof Document element ? element : new Document(), fields),
        Arrays::compareUnsigned);
  }

  private static int number(Document clauses, String name) {
    if (clauses.get(name) instanceof Number number) return number.intValue();
    throw Errors.badValue("The value for " + name + " must be an integer");
  }
}

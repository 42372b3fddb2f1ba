package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the conjunction of a filter demands, as far as an index can use it.
 *
 * @param bounds by field
 * @param present fields that must be there, whatever their value
 * @param conditions all conditions on fields, as they were given
 * @param alternatives the parts of each {@code $or}
 * @param whole whether the bounds say all that the filter demands
 */
record Demands(
    Map<String, Bounds> bounds,
    Set<String> present,
    List<Map.Entry<String, @Nullable Object>> conditions,
    List<List<Document>> alternatives,
    boolean whole) {

  static Demands of(Document filter) {
    Reader reader = new Reader();
    reader.read(filter);
    return new Demands(
        reader.bounds, reader.present, reader.conditions, reader.alternatives, reader.whole);
  }

  /** Whether every document that meets the demands meets {@code filter}, as far as one can see. */
  boolean imply(Document filter) {
    return filter.entrySet().stream().allMatch(it -> imply(it.getKey(), it.getValue()));
  }

  private boolean imply(String field, @Nullable Object condition) {
    if (field.equals("$and") && condition instanceof Collection<?> parts) {
      return parts.stream().allMatch(it -> it instanceof Document part && imply(part));
    }
    if (conditions.contains(new LinkedHashMap.SimpleEntry<>(field, condition))) return true;
    if (isPresence(condition)) return present.contains(field);
    Bounds mine = bounds.get(field);
    Bounds demanded = field.startsWith("$") ? null : Bounds.of(condition);
    return mine != null && demanded != null && mine.within(demanded);
  }

  static boolean isPresence(@Nullable Object condition) {
    return condition instanceof Document operators
        && operators.size() == 1
        && operators.containsKey("$exists")
        && Utils.isTrue(operators.get("$exists"));
  }

  private static final class Reader {

    private final Map<String, Bounds> bounds = new LinkedHashMap<>();
    private final Set<String> present = new HashSet<>();
    private final List<Map.Entry<String, @Nullable Object>> conditions = new ArrayList<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean whole = true;

    private void read(Document filter) {
      filter.forEach(
          (key, condition) -> {
            if (key.equals("$and") && condition instanceof Collection<?> parts) {
              for (Object part : parts) if (part instanceof Document inner) read(inner);
            } else if (key.startsWith("$")) {
              whole &= key.equals("$comment");
              if (key.equals("$or")) alternative(condition);
            } else {
              field(key, condition);
            }
          });
    }

    private void field(String field, @Nullable Object condition) {
      conditions.add(new LinkedHashMap.SimpleEntry<>(field, condition));
      if (isPresence(condition)) present.add(field);
      Bounds found = Bounds.of(condition);
      if (found == null) {
        whole = false;
        return;
      }
      if (found.demandsValue()) present.add(field);
      bounds.merge(field, found, Bounds::both);
    }

    private void alternative(@Nullable Object parts) {
      if (!(parts instanceof Collection<?> all)) return;
      if (!all.stream().allMatch(it -> it instanceof Document)) return;
      alternatives.add(all.stream().map(Document.class::cast).toList());
    }
  }
}

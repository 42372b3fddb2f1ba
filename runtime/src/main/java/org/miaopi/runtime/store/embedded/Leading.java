package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline whose beginning is read as a query.
 *
 * @param orderBy null where none is asked for
 * @param limit 0 for all
 * @param rest the stages that follow
 */
record Leading(
    Document filter, @Nullable Document orderBy, int skip, int limit, List<Document> rest) {

  private static final Document ONE = new Document("$sum", 1);

  static Leading of(List<Document> stages) {
    int at = 0;
    List<Document> filters = new ArrayList<>();
    while (at < stages.size() && stages.get(at).get("$match") instanceof Document filter) {
      if (!filter.isEmpty()) filters.add(filter);
      at++;
    }
    Document orderBy = stage(stages, at, "$sort") instanceof Document order ? order : null;
    if (orderBy != null) at++;
    int skip = number(stage(stages, at, "$skip"));
    if (skip > 0) at++;
    int limit = number(stage(stages, at, "$limit"));
    if (limit > 0) at++;
    return new Leading(
        conjunction(filters), orderBy, skip, limit, stages.subList(at, stages.size()));
  }

  /** Whether all that remains is to count: {@code $count}, or as drivers write it. */
  boolean isCount() {
    if (rest.size() != 1) return false;
    Document stage = rest.getFirst();
    if (stage.get("$count") instanceof String) return true;
    return stage.get("$group") instanceof Document group
        && group.size() == 2
        && group.get("_id") instanceof Number
        && group.values().stream().anyMatch(ONE::equals);
  }

  /** The result of a count: nothing where nothing was found. */
  List<Document> counted(EmbeddedCollection collection) {
    Number count = collection.count(filter, skip, limit);
    if (count.longValue() == 0) return List.of();
    Document result = new Document();
    if (rest.getFirst().get("$count") instanceof String field) {
      return List.of(result.append(field, count));
    }
    for (Map.Entry<String, Object> each : Fields.document(rest.getFirst(), "$group").entrySet()) {
      result.put(each.getKey(), each.getKey().equals("_id") ? each.getValue() : count);
    }
    return List.of(result);
  }

  private static @Nullable Object stage(List<Document> stages, int at, String name) {
    return at < stages.size() ? stages.get(at).get(name) : null;
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number && number.longValue() <= Integer.MAX_VALUE
        ? number.intValue()
        : 0;
  }

  private static Document conjunction(List<Document> filters) {
    return switch (filters.size()) {
      case 0 -> new Document();
      case 1 -> filters.getFirst();
      default -> new Document("$and", filters);
    };
  }
}

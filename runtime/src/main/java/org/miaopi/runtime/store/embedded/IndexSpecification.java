package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index as {@code createIndexes} describes it. Options that would change what the index means
 * and are not supported are refused.
 *
 * @param description as the client gave it, for {@code listIndexes}
 * @param filter which documents it holds; empty for all
 * @param expireAfterSeconds age of its date at which a document goes; null for never
 */
record IndexSpecification(
    String name,
    List<IndexField> fields,
    boolean unique,
    boolean sparse,
    Document filter,
    @Nullable Long expireAfterSeconds,
    Document description) {

  private static final Set<String> OPTIONS =
      Set.of(
          "v",
          "key",
          "name",
          "ns",
          "unique",
          "sparse",
          "background",
          "partialFilterExpression",
          "expireAfterSeconds",
          "hidden");
  private static final int CANNOT_CREATE_INDEX = 67;

  static IndexSpecification of(Document description) {
    for (String option : description.keySet()) {
      if (!OPTIONS.contains(option)) throw refused("option " + option + " is not supported");
    }
    if (!(description.get("name") instanceof String name)) throw refused("it needs a name");
    if (!(description.get("key") instanceof Document key)) throw refused("it needs a key");
    Document kept = description.clone();
    kept.remove("ns");
    kept.putIfAbsent("v", 2);
    return new IndexSpecification(
        name,
        fields(key),
        Utils.isTrue(description.get("unique")),
        Utils.isTrue(description.get("sparse")),
        description.get("partialFilterExpression") instanceof Document filter
            ? filter
            : new Document(),
        description.get("expireAfterSeconds") instanceof Number seconds
            ? seconds.longValue()
            : null,
        kept);
  }

  /** Whether the other keeps the same documents in the same order, and apart alike. */
  boolean means(IndexSpecification other) {
    return fields.equals(other.fields)
        && filter.equals(other.filter)
        && unique == other.unique
        && sparse == other.sparse;
  }

  boolean onlyId() {
    return fields.size() == 1 && fields.getFirst().path().equals("_id");
  }

  private static List<IndexField> fields(Document key) {
    List<IndexField> fields = new ArrayList<>();
    key.forEach(
        (path, direction) -> {
          if (!(direction instanceof Number number)) {
            throw refused("kind " + direction + " is not supported");
          }
          fields.add(new IndexField(path, number.doubleValue() > 0));
        });
    if (fields.isEmpty()) throw refused("its key is empty");
    return List.copyOf(fields);
  }

  private static MongoServerError refused(String reason) {
    return new MongoServerError(
        CANNOT_CREATE_INDEX, "CannotCreateIndex", "The index cannot be created: " + reason);
  }
}

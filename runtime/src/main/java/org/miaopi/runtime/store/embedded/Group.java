package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.backend.aggregation.accumulator.Accumulator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code $group} stage: one result for each different id, in the order of the ids. */
final class Group {

  private static final int NO_ID = 15955;

  private final Document description;

  Group(Document description) {
    if (!description.containsKey("_id")) {
      throw new MongoServerError(NO_ID, "a group specification must include an _id");
    }
    Accumulator.parse(description);
    this.description = description;
  }

  private record Member(@Nullable Object id, Map<String, Accumulation> fields) {

    private Document result() {
      Document result = new Document("_id", id);
      fields.forEach((field, accumulation) -> result.put(field, accumulation.result()));
      return result;
    }
  }

  Stream<Document> apply(Stream<Document> documents) {
    Budget budget = new Budget("$group");
    Map<byte[], Member> groups = new TreeMap<>(Arrays::compareUnsigned);
    documents.forEach(it -> add(it, groups, budget));
    return groups.values().stream().map(Member::result);
  }

  private void add(Document document, Map<byte[], Member> groups, Budget budget) {
    Object id = evaluated(description.get("_id"), document);
    byte[] key = KeyBytes.of(id);
    Member member = groups.get(key);
    if (member == null) {
      member = new Member(id, Accumulation.parse(description));
      budget.keep(2L * key.length);
      groups.put(key, member);
    }
    for (Accumulation each : member.fields().values()) {
      each.add(Expression.evaluateDocument(each.expression(), document), budget);
    }
  }

  private static @Nullable Object evaluated(@Nullable Object expression, Document document) {
    Object value = Expression.evaluateDocument(expression, document);
    return value instanceof Missing ? null : value;
  }
}

package org.miaopi.runtime.store;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;

/** Fills a collection with copies of what is in it, a minute apart, under keys of their own. */
final class Multiplier {

  private static final int BATCH = 1_000;
  private static final int MODELS = 50;
  private static final int LARGEST_BINARY = 100;

  private final MongoCollection<Document> collection;
  private final Set<String> unique = new HashSet<>(Set.of("_id"));

  Multiplier(MongoCollection<Document> collection) {
    this.collection = collection;
    for (Document index : collection.listIndexes()) {
      if (Boolean.TRUE.equals(index.getBoolean("unique"))) {
        unique.addAll(index.get("key", Document.class).keySet());
      }
    }
  }

  void fill(int size) {
    List<Document> models = collection.find().limit(MODELS).into(new ArrayList<>());
    if (models.isEmpty()) throw new AssertionError(collection.getNamespace() + " is empty");
    int number = (int) collection.countDocuments();
    while (number < size) {
      List<Document> copies = new ArrayList<>();
      for (int i = 0; i < BATCH; i++, number++) {
        copies.add(copy(models.get(number % models.size()), number));
      }
      collection.insertMany(copies);
    }
  }

  private Document copy(Document model, int number) {
    Document copy = new Document();
    model.forEach(
        (field, value) ->
            copy.append(
                field,
                value instanceof Date date
                    ? later(date, number)
                    : unique.contains(field) ? other(value, number) : small(value)));
    return copy;
  }

  private static Date later(Date date, int minutes) {
    return Date.from(date.toInstant().plus(Duration.ofMinutes(minutes)));
  }

  private static Object other(Object value, int number) {
    return switch (value) {
      case String text -> text + "-" + number;
      case ObjectId id -> new ObjectId();
      case Number small -> 1_000_000 + number;
      default -> throw new AssertionError("no other " + value.getClass());
    };
  }

  private static Object small(Object value) {
    return switch (value) {
      case Binary binary when binary.length() > LARGEST_BINARY -> new Binary(new byte[0]);
      case Map<?, ?> fields -> {
        Document small = new Document();
        fields.forEach((name, field) -> small.append((String) name, small(field)));
        yield small;
      }
      case null, default -> value;
    };
  }
}

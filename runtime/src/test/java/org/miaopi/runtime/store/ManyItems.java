package org.miaopi.runtime.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Copies of a published item under codes of their own, and many versions of the item itself. */
final class ManyItems {

  /** Has no name beside its definition, as drafts of earlier builds. */
  static final int OLD = 42;

  private static final JsonWriterSettings EXACT =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();
  private static final int BATCH = 1_000;

  private final MongoDatabase database;
  private final String model;
  private final Instant start = Instant.now().minus(Duration.ofDays(365));

  ManyItems(MongoDatabase database, String model) {
    this.database = database;
    this.model = model;
  }

  static String code(String model, int number) {
    return "%s-%05d".formatted(model, number);
  }

  void fill(int size) {
    Document draft = read("drafts", model);
    Document version = read("versions", model + "/1");
    Document current = read("currentVersions", model);
    insert("drafts", size, it -> draftCopy(draft, it));
    insert("versions", size, it -> copy(version, it));
    insert("currentVersions", size, it -> copy(current, it));
    insert("versions", size - 1, it -> laterVersion(version, it + 1));
    database
        .getCollection("currentVersions")
        .updateOne(new Document("_id", model), new Document("$set", new Document("number", size)));
  }

  private void insert(String name, int size, IntFunction<Document> document) {
    MongoCollection<Document> collection = database.getCollection(name);
    List<Document> batch = new ArrayList<>();
    for (int number = 1; number <= size; number++) {
      batch.add(document.apply(number));
      if (batch.size() < BATCH && number < size) continue;
      collection.insertMany(batch);
      batch.clear();
    }
  }

  private Document draftCopy(Document draft, int number) {
    Document copy = copy(draft, number);
    if (number == OLD) copy.remove("name");
    return copy;
  }

  /** The same a minute later, with another code wherever the code stands. */
  private Document copy(Document original, int number) {
    String exact = original.toJson(EXACT).replace(model, code(model, number));
    Document copy = Document.parse(exact);
    copy.replaceAll((field, value) -> value instanceof Date ? minute(number) : value);
    return copy;
  }

  private Document laterVersion(Document version, int number) {
    return new Document(version).append("_id", model + "/" + number).append("number", number);
  }

  private Date minute(int number) {
    return Date.from(start.plus(Duration.ofMinutes(number)));
  }

  private Document read(String collection, String id) {
    return Objects.requireNonNull(
        database.getCollection(collection).find(new Document("_id", id)).first(), id);
  }
}

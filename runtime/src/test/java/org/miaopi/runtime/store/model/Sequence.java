package org.miaopi.runtime.store.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoServerException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.DecoderContext;

/** One random sequence: every step goes to the store and to the model and compares. */
final class Sequence {

  private final Anything any;
  private final ModelCollection model = new ModelCollection();
  private final List<String> told = new ArrayList<>();

  Sequence(Random random) {
    this.any = new Anything(random);
  }

  /** The steps so far, for who has to find out why one failed. */
  List<String> told() {
    return told;
  }

  void step(MongoCollection<Document> store) {
    if (told.isEmpty()) insertMany(store, 8);
    switch (any.below(16)) {
      case 0, 1 -> insert(store);
      case 2 -> insertMany(store, 4);
      case 3 -> replace(store);
      case 4, 5 -> updateOne(store);
      case 6 -> updateMany(store);
      case 7 -> upsert(store);
      case 8 -> findAndModify(store);
      case 9 -> delete(store);
      case 10 -> index(store);
      case 11 -> count(store);
      case 12 -> distinct(store);
      default -> find(store);
    }
  }

  private void tell(String command, Object... details) {
    StringBuilder line = new StringBuilder(command);
    for (Object each : details) line.append(' ').append(Shown.of(each));
    told.add(line.toString());
  }

  private void insert(MongoCollection<Document> store) {
    Document document = any.document();
    tell("insert", document);
    expect(
        () -> {
          model.insert(document);
          return true;
        },
        () -> store.insertOne(document).wasAcknowledged());
  }

  private void insertMany(MongoCollection<Document> store, int count) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) documents.add(any.document());
    boolean ordered = any.oneIn(3);
    tell("insertMany ordered=" + ordered, documents);
    TreeMap<Integer, Integer> expected = new TreeMap<>();
    for (int i = 0; i < documents.size() && !(ordered && !expected.isEmpty()); i++) {
      try {
        model.insert(documents.get(i));
      } catch (ModelError e) {
        expected.put(i, e.code());
      }
    }
    TreeMap<Integer, Integer> actual = new TreeMap<>();
    try {
      store.insertMany(documents, new InsertManyOptions().ordered(ordered));
    } catch (MongoBulkWriteException e) {
      for (BulkWriteError each : e.getWriteErrors()) actual.put(each.getIndex(), each.getCode());
    }
    assertThat(actual).isEqualTo(expected);
  }

  private void replace(MongoCollection<Document> store) {
    Document filter = narrowed(any.filter(), model.matching(new Document()));
    Document replacement =
        any.fields(any.oneIn(3) ? new Document("_id", any.id()) : new Document());
    tell("replace", filter, replacement);
    expect(
        () -> change(filter, replacement),
        () -> result(store.replaceOne(filter, replacement, new ReplaceOptions())));
  }

  private void updateOne(MongoCollection<Document> store) {
    Document filter = narrowed(any.filter(), model.matching(new Document()));
    Document update = any.update();
    tell("updateOne", filter, update);
    expect(() -> change(filter, update), () -> result(store.updateOne(filter, update)));
  }

  /** Which documents a failing one leaves changed is open, so that one changes a document alone. */
  private void updateMany(MongoCollection<Document> store) {
    Document update = any.update();
    Document wide = any.filter();
    boolean touchesUnique = update.toString().matches(".*\\b[su]=.*");
    boolean safe = !touchesUnique && model.matching(wide).stream().allMatch(it -> fits(it, update));
    Document filter = safe ? wide : narrowed(wide, model.matching(new Document()));
    tell("updateMany", filter, update);
    expect(() -> change(filter, update), () -> result(store.updateMany(filter, update)));
  }

  private boolean fits(Document document, Document update) {
    try {
      model.changed(document, update);
      return true;
    } catch (ModelError e) {
      return false;
    }
  }

  private void upsert(MongoCollection<Document> store) {
    Document filter = any.equalities();
    Document update = any.update();
    for (Object changes : update.values()) ((Document) changes).keySet().removeAll(filter.keySet());
    update.values().removeIf(it -> ((Document) it).isEmpty());
    if (update.isEmpty()) update.append("$set", new Document("a", 1));
    tell("upsert", filter, update);
    boolean present = !model.matching(filter).isEmpty();
    expect(
        () -> {
          if (present) return change(filter, update);
          model.upserted(filter, update);
          return "0 0 true";
        },
        () -> result(store.updateOne(filter, update, new UpdateOptions().upsert(true))));
  }

  private void findAndModify(MongoCollection<Document> store) {
    Document filter = any.filter();
    Document order = any.order();
    Document update = any.update();
    boolean after = any.oneIn(2);
    boolean remove = any.oneIn(3);
    tell("findAndModify remove=" + remove + " after=" + after, filter, order, update);
    expect(
        () -> {
          List<Document> found = model.sorted(filter, order);
          if (found.isEmpty()) return "none";
          Document before = found.getFirst();
          Document changed = remove ? before : model.changed(before, update);
          if (remove) model.delete(before);
          else model.put(before, changed);
          return Shown.document(after ? changed : before);
        },
        () -> {
          Document found =
              remove
                  ? store.findOneAndDelete(filter, new FindOneAndDeleteOptions().sort(order))
                  : store.findOneAndUpdate(
                      filter,
                      update,
                      new FindOneAndUpdateOptions()
                          .sort(order)
                          .returnDocument(after ? ReturnDocument.AFTER : ReturnDocument.BEFORE));
          return found == null ? "none" : Shown.document(found);
        });
  }

  private void delete(MongoCollection<Document> store) {
    boolean many = any.oneIn(2);
    Document wide = any.filter();
    Document filter = many ? wide : narrowed(wide, model.matching(new Document()));
    tell("delete many=" + many, filter);
    List<Document> gone = model.matching(filter);
    long deleted = (many ? store.deleteMany(filter) : store.deleteOne(filter)).getDeletedCount();
    assertThat(deleted).isEqualTo(gone.size());
    gone.forEach(model::delete);
  }

  private void index(MongoCollection<Document> store) {
    if (model.indexes().size() > 2) {
      ModelIndex dropped = model.indexes().remove(any.below(model.indexes().size()));
      tell("dropIndex " + dropped.name());
      store.dropIndex(dropped.name());
      return;
    }
    ModelIndex index = any.index();
    tell("createIndex " + index);
    if (model.indexes().stream().anyMatch(it -> it.paths().equals(index.paths()))) return;
    Document keys = new Document();
    for (String path : index.paths()) keys.append(path, any.oneOf(1, -1));
    IndexOptions options =
        new IndexOptions().name(index.name()).unique(index.unique()).sparse(index.sparse());
    if (!index.filter().isEmpty()) options.partialFilterExpression(index.filter());
    expect(
        () -> {
          model.createIndex(index);
          return index.name();
        },
        () -> store.createIndex(keys, options));
  }

  private void count(MongoCollection<Document> store) {
    Document filter = any.filter();
    int skip = any.oneIn(2) ? any.below(4) : 0;
    int limit = any.oneIn(2) ? 1 + any.below(4) : 0;
    tell("count skip=" + skip + " limit=" + limit, filter);
    long expected = Math.max(0, model.matching(filter).size() - skip);
    if (limit > 0) expected = Math.min(expected, limit);
    assertThat(store.countDocuments(filter, new CountOptions().skip(skip).limit(limit)))
        .isEqualTo(expected);
  }

  private void distinct(MongoCollection<Document> store) {
    Document filter = any.filter();
    String path = any.oneOf("a", "b", "t", "s", "d");
    tell("distinct " + path, filter);
    List<BsonValue> raw = store.distinct(path, filter, BsonValue.class).into(new ArrayList<>());
    List<Object> actual = raw.stream().map(it -> plain(it, store)).toList();
    TreeSet<Object> unique = new TreeSet<>(BsonOrder.INSTANCE);
    unique.addAll(actual);
    assertThat(unique).hasSameSizeAs(actual);
    TreeSet<Object> expected = model.distinct(path, filter);
    assertThat(unique)
        .usingElementComparator(BsonOrder.INSTANCE)
        .containsExactlyElementsOf(expected);
  }

  private static Object plain(BsonValue value, MongoCollection<Document> store) {
    BsonDocument holder = new BsonDocument("it", value == null ? BsonNull.VALUE : value);
    return store
        .getCodecRegistry()
        .get(Document.class)
        .decode(holder.asBsonReader(), DecoderContext.builder().build())
        .get("it");
  }

  private void find(MongoCollection<Document> store) {
    Document filter = any.filter();
    boolean ordered = any.oneIn(2);
    Document order = ordered ? any.order() : new Document();
    int skip = ordered && any.oneIn(3) ? any.below(4) : 0;
    int limit = ordered && any.oneIn(3) ? 1 + any.below(4) : 0;
    Document projection = any.oneIn(3) ? any.projection() : new Document();
    tell("find skip=" + skip + " limit=" + limit, filter, order, projection);
    List<String> expected =
        model.sorted(filter, ordered ? order : new Document("_id", 1)).stream()
            .skip(skip)
            .limit(limit == 0 ? Long.MAX_VALUE : limit)
            .map(it -> Shown.document(projected(it, projection)))
            .toList();
    List<Document> actual =
        store
            .find(filter)
            .sort(order)
            .skip(skip)
            .limit(limit)
            .batchSize(3)
            .projection(projection)
            .into(new ArrayList<>());
    if (!ordered) {
      actual.sort((one, other) -> BsonOrder.compare(one.get("_id"), other.get("_id")));
    }
    assertThat(actual.stream().map(Shown::document)).containsExactlyElementsOf(expected);
  }

  void compareAll(MongoCollection<Document> store) {
    Document order = new Document("_id", 1);
    assertThat(store.find().sort(order).map(Shown::document))
        .containsExactlyElementsOf(
            model.sorted(new Document(), order).stream().map(Shown::document).toList());
  }

  private static Document projected(Document document, Document projection) {
    if (projection.isEmpty()) return document;
    Document projected = new Document();
    boolean include = projection.containsValue(1);
    document.forEach(
        (field, value) -> {
          boolean named = projection.containsKey(field);
          if (field.equals("_id") || named == include) projected.append(field, value);
        });
    return projected;
  }

  /** The same filter, but of one document where several match. */
  private Document narrowed(Document filter, List<Document> all) {
    List<Document> matching = model.matching(filter);
    if (matching.size() < 2) return filter;
    return new Document("_id", all.get(any.below(all.size())).get("_id"));
  }

  private String change(Document filter, Document update) {
    List<Document> matching = model.matching(filter);
    int modified = 0;
    for (Document before : matching) {
      Document after = model.changed(before, update);
      if (!Shown.of(after).equals(Shown.of(before))) modified++;
      model.put(before, after);
    }
    return matching.size() + " " + modified + " false";
  }

  private static String result(UpdateResult result) {
    return result.getMatchedCount()
        + " "
        + result.getModifiedCount()
        + " "
        + (result.getUpsertedId() != null);
  }

  private static <T> void expect(Supplier<T> expected, Supplier<T> actual) {
    Object right;
    try {
      right = expected.get();
    } catch (ModelError e) {
      right = "error " + e.code();
    }
    Object given;
    try {
      given = actual.get();
    } catch (MongoServerException e) {
      given = "error " + e.getCode();
    }
    assertThat(given).isEqualTo(right);
  }
}

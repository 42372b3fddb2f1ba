package org.miaopi.runtime.store.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.store.Store;

/** The embedded store as an application meets it: through the driver. */
class EmbeddedMongoTest {

  @TempDir Path folder;
  private Store store;
  private MongoCollection<Document> applications;

  @BeforeEach
  void open() {
    store = Store.open(null, folder);
    applications = store.database().getCollection("applications");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() {
    store.close();
    open();
  }

  private EmbeddedMongo embedded() {
    return Objects.requireNonNull(store.embedded());
  }

  private long fullScans() {
    return embedded().fullScans();
  }

  @Test
  void answersHelloAndPing() {
    assertThat(
            store.database().runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary"))
        .isTrue();
    assertThat(store.database().runCommand(new Document("ping", 1)).getDouble("ok")).isEqualTo(1.0);
    assertThat(embedded().connectionString()).matches("mongodb://miaopi:[\\w-]{43}@127.0.0.1:\\d+");
  }

  @Test
  void malformedCommandsLeaveTheStoreInService() {
    for (String malformed :
        List.of(
            "{insert: 'new1', documents: [5]}",
            "{insert: 'new2', documents: [{_id: 1}, 5]}",
            "{update: 'new3', updates: [5]}",
            "{update: 'new4', updates: [{q: {_id: 1}, u: {$inc: 5}, upsert: true}]}",
            "{update: 'new5', updates: [{q: {_id: 1}, u: {$push: {a: {$each: 5}}}, upsert: true}]}",
            "{delete: 'new6', deletes: [5]}",
            "{findAndModify: 'new7', query: 5, update: {$set: {a: 1}}, fields: 5, upsert: true}",
            "{createIndexes: 'new8', indexes: [5]}",
            "{createIndexes: 'new9', indexes: [{key: {a: 'odd'}, name: 'odd'}]}",
            "{renameCollection: 'new1', to: 'nowhere'}")) {
      try {
        store.database().runCommand(Document.parse(malformed));
      } catch (MongoServerException refused) {
        assertThat(refused.getMessage()).as(malformed).isNotBlank();
      }
      applications.insertOne(new Document("_id", malformed));
    }
  }

  @Test
  void writesAreFoundChangedAndDeleted() {
    applications.insertMany(
        List.of(
            application("a", "SUBMITTED", 1),
            application("b", "SUBMITTED", 2),
            application("c", "DECIDED", 3)));

    UpdateResult updated = applications.updateMany(eq("state", "SUBMITTED"), inc("revision", 10));
    UpdateResult stale =
        applications.replaceOne(and(eq("_id", "a"), eq("revision", 1)), new Document());

    assertThat(updated.getMatchedCount()).isEqualTo(2);
    assertThat(updated.getModifiedCount()).isEqualTo(2);
    assertThat(stale.getMatchedCount()).isZero();
    assertThat(
            applications
                .find(gte("revision", 11))
                .sort(descending("revision"))
                .map(it -> it.get("_id")))
        .containsExactly("b", "a");
    assertThat(applications.deleteMany(in("_id", "a", "c")).getDeletedCount()).isEqualTo(2);
    assertThat(applications.countDocuments()).isEqualTo(1);
    assertThat(applications.find().projection(fields(excludeId(), include("state"))).first())
        .isEqualTo(new Document("state", "SUBMITTED"));
  }

  @Test
  void keepsTypesExactly() {
    Document kept =
        new Document("_id", UUID.fromString("6f6b1c6e-0000-4000-8000-000000000001"))
            .append("amount", new BigDecimal("12.50"))
            .append("at", Date.from(Instant.parse("2026-11-24T08:00:00Z")))
            .append("long", 1L << 60)
            .append("name", "张秀兰")
            .append("rows", List.of(new Document("岗位", "1"), new Document("岗位", "2")))
            .append("nothing", null);
    applications.insertOne(kept);
    reopen();
    assertThat(applications.find(eq("_id", kept.get("_id"))).first()).isEqualTo(kept);
    assertThat(applications.find(eq("rows.岗位", "2")).first()).isEqualTo(kept);
  }

  @Test
  void everythingIsThereAfterReopening() {
    applications.createIndex(ascending("number"), new IndexOptions().unique(true));
    applications.insertOne(application("a", "DRAFT", 1).append("number", "N1"));
    reopen();
    assertThat(applications.find(eq("number", "N1")).first()).containsEntry("_id", "a");
    assertDuplicate(
        () -> applications.insertOne(application("b", "DRAFT", 1).append("number", "N1")));
  }

  @Test
  void secondOpenerIsRefused() {
    assertThatThrownBy(() -> Store.open(null, folder))
        .isInstanceOf(DataFolderLocked.class)
        .hasMessage("The data folder " + folder.toAbsolutePath() + " is in use by another process");
    applications.insertOne(application("a", "DRAFT", 1));
  }

  @Test
  void idsAreUnique() {
    applications.insertOne(application("a", "DRAFT", 1));
    assertDuplicate(() -> applications.insertOne(application("a", "DRAFT", 2)));
    assertThat(applications.find(eq("_id", "a")).first()).containsEntry("revision", 1);
  }

  @Test
  void uniqueIndexHoldsForInsertAndUpdate() {
    applications.createIndex(
        compoundIndex(ascending("item"), descending("number")), new IndexOptions().unique(true));
    applications.insertOne(new Document("_id", 1).append("item", "X").append("number", 7));
    applications.insertOne(new Document("_id", 2).append("item", "Y").append("number", 7));

    assertDuplicate(
        () ->
            applications.insertOne(
                new Document("_id", 3).append("item", "X").append("number", 7.0)));
    assertDuplicate(() -> applications.updateOne(eq("_id", 2), set("item", "X")));
    applications.updateOne(eq("_id", 1), set("number", 8));
    applications.updateOne(eq("_id", 2), set("item", "X"));
    assertThat(applications.countDocuments(eq("item", "X"))).isEqualTo(2);
  }

  @Test
  void uniqueIndexIsNotBuiltOverDuplicates() {
    applications.insertMany(List.of(application("a", "DRAFT", 1), application("b", "DRAFT", 1)));
    assertThatThrownBy(
            () -> applications.createIndex(ascending("revision"), new IndexOptions().unique(true)))
        .isInstanceOf(MongoServerException.class)
        .hasMessageContaining("E11000");
    assertThat(indexNames()).containsExactly("_id_");
    applications.insertOne(application("c", "DRAFT", 1));
  }

  @Test
  void partialUniqueIndexHoldsOnlyForItsPart() {
    applications.createIndex(
        compoundIndex(ascending("applicant"), ascending("item")),
        new IndexOptions().unique(true).partialFilterExpression(eq("state", "DRAFT")));
    applications.insertOne(
        application("a", "DRAFT", 1).append("applicant", "z").append("item", "X"));
    applications.insertOne(
        application("b", "DECIDED", 1).append("applicant", "z").append("item", "X"));
    applications.insertOne(
        application("c", "DECIDED", 1).append("applicant", "z").append("item", "X"));

    assertDuplicate(() -> applications.updateOne(eq("_id", "b"), set("state", "DRAFT")));
    applications.updateOne(eq("_id", "a"), set("state", "SUBMITTED"));
    applications.updateOne(eq("_id", "b"), set("state", "DRAFT"));
    assertThat(applications.countDocuments(eq("applicant", "z"))).isEqualTo(3);
  }

  @Test
  void sparseUniqueIndexLeavesOutWhatHasNoValue() {
    applications.createIndex(ascending("key"), new IndexOptions().unique(true).sparse(true));
    applications.insertMany(List.of(application("a", "DRAFT", 1), application("b", "DRAFT", 1)));
    applications.updateOne(eq("_id", "a"), set("key", "k"));
    assertDuplicate(() -> applications.updateOne(eq("_id", "b"), set("key", "k")));
  }

  @Test
  void indexesAreListedAndDroppedWithoutTouchingOthers() {
    MongoCollection<Document> other = store.database().getCollection("other");
    other.createIndex(ascending("x"), new IndexOptions().unique(true));
    applications.createIndex(ascending("state"));
    applications.createIndex(compoundIndex(ascending("a"), descending("b")));
    applications.createIndex(ascending("state"));
    assertThat(indexNames()).containsExactly("_id_", "state_1", "a_1_b_-1");

    applications.dropIndex("state_1");
    assertThat(indexNames()).containsExactly("_id_", "a_1_b_-1");
    applications.dropIndexes();
    assertThat(indexNames()).containsExactly("_id_");
    other.insertOne(new Document("x", 1));
    assertDuplicate(() -> other.insertOne(new Document("x", 1)));
    assertThatThrownBy(() -> applications.dropIndex("state_1"))
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("index not found");
  }

  @Test
  void lookUpsByIndexDoNotScan() {
    applications.createIndex(compoundIndex(ascending("applicant"), descending("submitted")));
    applications.createIndex(
        ascending("number"),
        new IndexOptions()
            .partialFilterExpression(new Document("number", new Document("$exists", true))));
    for (int i = 0; i < 300; i++) {
      applications.insertOne(
          application("a" + i, "DRAFT", i)
              .append("applicant", "p" + i % 3)
              .append("submitted", i)
              .append("number", "N" + i));
    }
    long before = fullScans();
    assertThat(applications.find(eq("_id", "a7")).first()).containsEntry("revision", 7);
    assertThat(applications.find(and(eq("_id", "a7"), eq("revision", 8))).first()).isNull();
    assertThat(applications.find(in("_id", "a7", "a9")).into(new ArrayList<>())).hasSize(2);
    assertThat(applications.find(eq("number", "N12")).first()).containsEntry("revision", 12);
    assertThat(
            applications
                .find(eq("applicant", "p1"))
                .sort(descending("submitted"))
                .limit(2)
                .map(it -> it.get("_id")))
        .containsExactly("a298", "a295");
    assertThat(
            applications
                .find(eq("applicant", "p1"))
                .sort(ascending("submitted"))
                .skip(1)
                .limit(2)
                .map(it -> it.get("_id")))
        .containsExactly("a4", "a7");
    assertThat(
            applications.countDocuments(
                and(eq("applicant", "p1"), gte("submitted", 100), lt("submitted", 200))))
        .isEqualTo(34);
    assertThat(applications.find().sort(descending("_id")).limit(1).first())
        .containsEntry("_id", "a99");
    AggregateIterable<Document> counted =
        applications.aggregate(
            List.of(
                Aggregates.match(eq("applicant", "p2")),
                Aggregates.group("$state", Accumulators.sum("n", 1))));
    assertThat(counted.first()).containsEntry("n", 100);
    assertThat(
            applications.countDocuments(
                or(eq("_id", "a1"), eq("number", "N1"), eq("number", "N2"))))
        .isEqualTo(2);
    assertThat(applications.countDocuments(in("_id", List.of()))).isZero();
    assertThat(fullScans()).isEqualTo(before);

    applications.find(eq("revision", 5)).first();
    assertThat(fullScans()).isEqualTo(before + 1);
  }

  @Test
  void indexAnswersEqualTheScan() {
    MongoCollection<Document> indexed = store.database().getCollection("indexed");
    indexed.createIndex(compoundIndex(ascending("a"), descending("b")));
    indexed.createIndex(ascending("b"));
    indexed.createIndex(ascending("tags"));
    Random random = new Random(7);
    List<Document> documents = IntStream.range(0, 400).mapToObj(i -> anything(random, i)).toList();
    indexed.insertMany(documents);
    applications.insertMany(documents);
    for (int i = 0; i < 300; i++) {
      Document filter = anyFilter(random);
      assertThat(indexed.find(filter).sort(ascending("_id")).into(new ArrayList<>()))
          .as(filter.toJson())
          .isEqualTo(applications.find(filter).sort(ascending("_id")).into(new ArrayList<>()));
      Document order = new Document("a", 1).append("b", -1).append("_id", 1);
      assertThat(indexed.find(filter).sort(order).limit(9).into(new ArrayList<>()))
          .isEqualTo(applications.find(filter).sort(order).limit(9).into(new ArrayList<>()));
    }
  }

  private static Document anything(Random random, int id) {
    Document document = new Document("_id", id);
    if (random.nextInt(5) > 0) document.append("a", value(random));
    if (random.nextInt(5) > 0) document.append("b", value(random));
    if (random.nextBoolean())
      document.append("tags", List.of(random.nextInt(4), "t" + random.nextInt(4)));
    return document;
  }

  private static Object value(Random random) {
    int n = random.nextInt(6) - 2;
    return switch (random.nextInt(6)) {
      case 0 -> n;
      case 1 -> (double) n + 0.5;
      case 2 -> (long) n;
      case 3 -> "文" + n;
      case 4 -> n > 0;
      default -> new BigDecimal(n).setScale(2);
    };
  }

  private static Document anyFilter(Random random) {
    Document filter = new Document();
    for (String field : List.of("a", "b", "tags")) {
      switch (random.nextInt(5)) {
        case 0 -> filter.append(field, value(random));
        case 1 -> filter.append(field, new Document("$in", List.of(value(random), value(random))));
        case 2 -> filter.append(field, new Document("$gte", random.nextInt(4) - 2));
        case 3 -> filter.append(field, new Document("$gt", -1).append("$lte", 2));
        default -> {}
      }
    }
    if (random.nextInt(4) > 0) return filter;
    Document other = new Document("b", value(random));
    return new Document("$or", List.of(filter.append("a", value(random)), other));
  }

  @Test
  void countersNeverGiveTheSameNumberTwice() throws Exception {
    FindOneAndUpdateOptions options =
        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    List<Integer> numbers =
        inThreads(
            16,
            50,
            () ->
                applications
                    .findOneAndUpdate(eq("_id", "counter"), inc("value", 1), options)
                    .getInteger("value"));
    assertThat(numbers).hasSize(800).doesNotHaveDuplicates();
    assertThat(applications.find(eq("_id", "counter")).first()).containsEntry("value", 800);
  }

  @Test
  void racingUpsertsMakeOneDocument() throws Exception {
    applications.createIndex(ascending("key"), new IndexOptions().unique(true));
    inThreads(
        16,
        20,
        () ->
            applications.updateOne(
                eq("key", "once"),
                combine(setOnInsert("_id", new ObjectId()), inc("hits", 1)),
                new UpdateOptions().upsert(true)));
    assertThat(applications.find().into(new ArrayList<>()))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("hits", 320));
  }

  @Test
  void oneOfManyTakesALease() throws Exception {
    applications.insertMany(
        IntStream.range(0, 40).mapToObj(i -> application("a" + i, "SUBMITTED", 0)).toList());
    applications.createIndex(compoundIndex(ascending("state"), ascending("_id")));
    List<String> taken =
        inThreads(
            8,
            5,
            () ->
                applications
                    .findOneAndUpdate(
                        eq("state", "SUBMITTED"), combine(set("state", "TAKEN"), push("log", "x")))
                    .getString("_id"));
    assertThat(taken).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void filesRoundTrip() {
    byte[] content = new byte[5 << 20];
    new Random(3).nextBytes(content);
    GridFSBucket files = GridFSBuckets.create(store.database());
    ObjectId id = files.uploadFromStream("照片.jpg", new ByteArrayInputStream(content));
    reopen();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    GridFSBuckets.create(store.database()).downloadToStream(id, read);
    assertThat(read.toByteArray()).isEqualTo(content);
  }

  @Test
  void cursorsGoThroughMoreThanOneBatch() {
    applications.insertMany(
        IntStream.range(0, 1_000).mapToObj(i -> application("a" + i, "DRAFT", i)).toList());
    assertThat(applications.find().into(new ArrayList<>())).hasSize(1_000);
    assertThat(
            applications
                .find()
                .sort(descending("revision"))
                .batchSize(7)
                .map(it -> it.getInteger("revision")))
        .startsWith(999, 998)
        .endsWith(1, 0)
        .hasSize(1_000);
  }

  @Test
  void orderedInsertsEndAtTheFirstError() {
    applications.insertOne(application("b", "DRAFT", 1));
    assertThatThrownBy(
            () ->
                applications.insertMany(
                    List.of(
                        application("a", "DRAFT", 1),
                        application("b", "DRAFT", 1),
                        application("c", "DRAFT", 1))))
        .hasMessageContaining("E11000");
    assertThat(applications.find().map(it -> it.get("_id"))).containsExactly("a", "b");
  }

  @Test
  void whatIsNotSupportedIsSaid() {
    applications.insertOne(application("a", "DRAFT", 1));
    assertThatThrownBy(
            () ->
                applications.updateOne(
                    eq("_id", "a"), List.of(new Document("$set", new Document("x", 1)))))
        .hasMessageContaining("The embedded store does not support pipeline updates");
    assertThatThrownBy(() -> store.database().runCommand(new Document("explain", 1)))
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("no such command");
  }

  @Test
  void expiredDocumentsGo() {
    store.close();
    Instant later = Instant.parse("2026-11-24T08:00:00Z");
    Clock clock = Clock.fixed(later, ZoneOffset.UTC);
    try (EmbeddedMongo embedded = EmbeddedMongo.open(folder, clock, 0);
        Store connected = Store.open(embedded.connectionString(), folder)) {
      MongoCollection<Document> sessions = connected.database().getCollection("sessions");
      sessions.createIndex(
          ascending("used"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
      sessions.insertOne(
          new Document("_id", "old").append("used", Date.from(later.minusSeconds(61))));
      sessions.insertOne(
          new Document("_id", "new").append("used", Date.from(later.minusSeconds(59))));
      sessions.insertOne(new Document("_id", "none"));
      embedded.upkeep().expire();
      assertThat(sessions.find().map(it -> it.get("_id"))).containsExactly("new", "none");
    }
    open();
  }

  private static Document application(String id, String state, int revision) {
    return new Document("_id", id).append("state", state).append("revision", revision);
  }

  private List<String> indexNames() {
    return applications.listIndexes().map(it -> it.getString("name")).into(new ArrayList<>());
  }

  private static void assertDuplicate(Runnable write) {
    assertThatThrownBy(write::run)
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
  }

  private static <T> List<T> inThreads(int threads, int times, Callable<T> work) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Callable<List<T>>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(
            () -> {
              List<T> own = new ArrayList<>();
              for (int n = 0; n < times; n++) own.add(work.call());
              return own;
            });
      }
      for (Future<List<T>> done : executor.invokeAll(tasks)) results.addAll(done.get());
    }
    return results;
  }
}

package org.miaopi.runtime.store.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.store.Store;

/** A cursor is a place: what happens between two batches shows from that place on. */
class CursorsTest {

  private static final int SIZE = 20_000;
  private static final int BATCH = 100;

  @TempDir private Path folder;
  private Store store;
  private MongoCollection<Document> cases;

  @BeforeEach
  void open() {
    store = Store.open(null, folder);
    cases = store.database().getCollection("cases");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatStaysIsMetOnceWhileOthersWrite() throws Exception {
    fill(SIZE);
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger writes = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    List<Object> met = new ArrayList<>();
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<?> writer = beside.submit(() -> write(done, writes, begun));
      begun.await();
      int before = writes.get();
      try {
        cases.find().sort(ascending("_id")).batchSize(BATCH).forEach(it -> met.add(it.get("_id")));
      } finally {
        done.set(true);
      }
      writer.get();
      assertThat(writes).as("writes beside the walk").hasValueGreaterThan(before + 10);
    }
    assertThat(met).doesNotHaveDuplicates();
    List<Integer> stayed = IntStream.range(0, SIZE).filter(it -> it % 3 == 0).boxed().toList();
    assertThat(new HashSet<>(met).containsAll(stayed)).isTrue();
  }

  /** Those that a third divides stay; others come, go and change all the time. */
  private void write(AtomicBoolean done, AtomicInteger writes, CountDownLatch begun) {
    Random random = new Random(11);
    try {
      while (!done.get()) {
        int id = random.nextInt(SIZE / 3) * 3;
        cases.deleteOne(eq("_id", id + 1));
        cases.insertOne(new Document("_id", id + random.nextDouble()));
        cases.updateOne(eq("_id", id), inc("revision", 1));
        writes.incrementAndGet();
        begun.countDown();
      }
    } finally {
      begun.countDown();
    }
  }

  @Test
  void changesShowAheadOfThePlaceAndNotBehindIt() {
    fill(300);
    List<Document> met = new ArrayList<>();
    try (MongoCursor<Document> cursor =
        cases.find().sort(ascending("_id")).batchSize(BATCH).iterator()) {
      for (int i = 0; i < BATCH; i++) met.add(cursor.next());
      cases.insertOne(new Document("_id", 5.5));
      cases.insertOne(new Document("_id", 150.5));
      cases.deleteOne(eq("_id", 100));
      cases.deleteOne(eq("_id", 200));
      cases.updateOne(eq("_id", 250), set("state", "DECIDED"));
      cursor.forEachRemaining(met::add);
    }
    List<Object> ids = met.stream().map(it -> it.get("_id")).toList();
    assertThat(ids).hasSize(299).contains(150.5).doesNotContain(5.5, 100, 200);
    assertThat(met).contains(new Document("_id", 250).append("state", "DECIDED").append("n", 0));
  }

  @Test
  void everyKindOfWalkGoesOnAcrossBatches() {
    fill(1_000);
    cases.createIndex(Indexes.ascending("state", "n", "_id"));
    cases.createIndex(Indexes.ascending("tags"));
    cases.updateMany(gte("_id", 500), set("tags", List.of("a", "b")));
    assertThat(ids(cases.find().sort(descending("_id")).batchSize(7))).isEqualTo(down(0, 1_000));
    List<Integer> merged =
        ids(cases.find(in("state", "S0", "S1", "S2")).sort(ascending("n", "_id")).batchSize(7));
    assertThat(merged).hasSize(600).doesNotHaveDuplicates();
    assertThat(merged)
        .isEqualTo(
            IntStream.range(0, 1_000)
                .filter(it -> it % 5 < 3)
                .boxed()
                .sorted((a, b) -> a % 10 != b % 10 ? a % 10 - b % 10 : a - b)
                .toList());
    assertThat(ids(cases.find(in("tags", "a", "b")).batchSize(7)))
        .hasSize(500)
        .doesNotHaveDuplicates();
    Document either = Document.parse("{$or: [{tags: 'a'}, {state: 'S0'}]}");
    assertThat(ids(cases.find(either).batchSize(7))).hasSize(600).doesNotHaveDuplicates();
    List<Document> pipeline = new ArrayList<>();
    cases
        .aggregate(
            List.of(
                Aggregates.match(eq("state", "S1")),
                Aggregates.sort(descending("n", "_id")),
                Aggregates.skip(10),
                Aggregates.limit(150),
                Aggregates.project(new Document("n", 1))))
        .batchSize(7)
        .into(pipeline);
    assertThat(pipeline).hasSize(150).doesNotHaveDuplicates();
    assertThat(ids(cases.find().sort(ascending("_id")).skip(20).limit(50).batchSize(7)))
        .isEqualTo(IntStream.range(20, 70).boxed().toList());
  }

  @Test
  void aCursorOverWhatIsGoneSaysSo() {
    fill(300);
    try (MongoCursor<Document> cursor = cases.find().batchSize(BATCH).iterator()) {
      cursor.next();
      cases.drop();
      assertThatThrownBy(() -> cursor.forEachRemaining(it -> {}))
          .isInstanceOf(MongoException.class)
          .hasMessageContaining("was dropped");
    }
  }

  private void fill(int size) {
    for (int from = 0; from < size; from += 1_000) {
      int to = Math.min(size, from + 1_000);
      cases.insertMany(
          IntStream.range(from, to)
              .mapToObj(
                  i -> new Document("_id", i).append("state", "S" + i % 5).append("n", i % 10))
              .toList());
    }
  }

  private static List<Integer> down(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> to - 1 - (i - from)).toList();
  }

  private static List<Integer> ids(Iterable<Document> documents) {
    List<Integer> ids = new ArrayList<>();
    documents.forEach(it -> ids.add(id(it)));
    return ids;
  }

  private static int id(Document document) {
    return document.get("_id", Number.class).intValue();
  }
}

package org.miaopi.runtime.store.operator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.store.Store;
import org.miaopi.runtime.store.StoreUnreachable;
import org.miaopi.runtime.store.embedded.DataFolderLocked;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;
import org.miaopi.runtime.store.operator.Migration.Compared;

/** Moving out: everything arrives, and nothing counts as arrived that has not. */
class MigrationTest {

  private static final int CASES = 1_800;
  private static final byte[] UPLOAD = new byte[600_000];

  @TempDir Path folder;
  private Path data;
  private EmbeddedMongo server;
  private String uri;
  private Store target;

  @BeforeEach
  void fill() {
    data = folder.resolve("data");
    server = EmbeddedMongo.open(folder.resolve("target"));
    uri = server.connectionString() + "/moved?authSource=admin";
    target = Store.open(uri, data);
    new Random(5).nextBytes(UPLOAD);
    try (Store store = Store.open(null, data)) {
      cases(store.database());
      sessions(store.database());
      store.database().createCollection("empty");
      store.client().getDatabase("other").getCollection("notes").insertOne(new Document("n", 1));
      GridFSBuckets.create(store.database())
          .uploadFromStream("photo.jpg", new ByteArrayInputStream(UPLOAD));
    }
  }

  private static void cases(MongoDatabase database) {
    MongoCollection<Document> cases = database.getCollection("cases");
    List<Document> all = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      Object id = i % 3 == 0 ? new ObjectId() : i % 3 == 1 ? i : "case-" + i;
      all.add(
          new Document("_id", id)
              .append("number", i)
              .append("state", i % 2 == 0 ? "OPEN" : "CLOSED")
              .append("amount", new BigDecimal("1.10"))
              .append("id", new UUID(i, i))
              .append("when", Instant.ofEpochMilli(i))
              .append("tags", List.of("a", new Document("deep", List.of(i)))));
    }
    cases.insertMany(all);
    cases.createIndex(
        Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("number")));
    cases.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    cases.createIndex(Indexes.ascending("note"), new IndexOptions().sparse(true).name("note"));
    cases.createIndex(
        Indexes.ascending("id"),
        new IndexOptions().unique(true).partialFilterExpression(Filters.eq("state", "OPEN")));
  }

  /** Expired long ago, but not removed yet. */
  private static void sessions(MongoDatabase database) {
    MongoCollection<Document> sessions = database.getCollection("sessions");
    sessions.insertOne(new Document("_id", 1).append("ends", Instant.EPOCH));
    sessions.createIndex(
        Indexes.ascending("ends"), new IndexOptions().expireAfter(10L, TimeUnit.SECONDS));
  }

  @AfterEach
  void close() {
    target.close();
    server.close();
  }

  @Test
  void everythingArrives() {
    List<Compared> compared = Migration.run(data, uri);
    assertThat(compared).allMatch(Compared::equal);
    assertThat(compared)
        .extracting(it -> it.collection() + " " + it.target().documents())
        .containsExactlyInAnyOrder(
            "miaopi.cases " + CASES,
            "miaopi.sessions 1",
            "miaopi.empty 0",
            "miaopi.fs.files 1",
            "miaopi.fs.chunks 3",
            "other.notes 1");
    assertArrived();
  }

  private void assertArrived() {
    MongoDatabase moved = target.client().getDatabase("moved");
    MongoDatabase other = target.client().getDatabase("other");
    assertThat(moved.listCollectionNames())
        .containsExactlyInAnyOrder("cases", "sessions", "empty", "fs.files", "fs.chunks");
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    GridFSBuckets.create(moved).downloadToStream("photo.jpg", photo);
    assertThat(photo.toByteArray()).isEqualTo(UPLOAD);
    try (Store store = Store.open(null, data)) {
      for (String name : List.of("cases", "empty", "sessions", "fs.files", "fs.chunks")) {
        assertSame(store.database().getCollection(name), moved.getCollection(name));
      }
      MongoDatabase notes = store.client().getDatabase("other");
      assertSame(notes.getCollection("notes"), other.getCollection("notes"));
    }
  }

  private static void assertSame(MongoCollection<Document> here, MongoCollection<Document> there) {
    List<Document> indexes = there.listIndexes().into(new ArrayList<>());
    assertThat(indexes)
        .containsExactlyInAnyOrderElementsOf(here.listIndexes().into(new ArrayList<>()));
    assertThat(there.find().sort(Indexes.ascending("_id")).into(new ArrayList<>()))
        .isEqualTo(here.find().sort(Indexes.ascending("_id")).into(new ArrayList<>()));
  }

  @Test
  void anInterruptedMigrationGoesOnWhereItWas() {
    for (int batches = 1; batches <= 2; batches++) {
      assertThatThrownBy(() -> Migration.run(data, uri, failAfter(2)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(target.database().listCollectionNames()).contains("miaopi_migration");
    }
    int[] batches = {0};
    assertThat(Migration.run(data, uri, () -> batches[0]++)).allMatch(Compared::equal);
    assertThat(batches[0]).as("batches of a whole copy without the four before").isEqualTo(8 - 4);
    assertArrived();
  }

  @Test
  void aMongoDbThatGoesAwayOnTheWayIsToldAndTheNextRunGoesOn() {
    target.close();
    server.close();
    server = EmbeddedMongo.serve(folder.resolve("target"), 0);
    String first = server.connectionString();
    int port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
    uri = first + "/moved?authSource=admin&serverSelectionTimeoutMS=300";
    assertThatThrownBy(() -> Migration.run(data, uri, () -> server.close()))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.code()).isEqualTo("migrate.interrupted"));
    server = EmbeddedMongo.serve(folder.resolve("target"), port);
    target = Store.open(uri, data);
    assertThat(Migration.run(data, uri)).allMatch(Compared::equal);
    assertArrived();
  }

  @Test
  void aDocumentThatIsChangedOverThereOnTheWayIsToldAndMended() {
    boolean[] changed = {false};
    Runnable change =
        () -> {
          if (changed[0]) return;
          changed[0] = true;
          target
              .database()
              .getCollection("cases")
              .updateOne(Filters.eq("_id", 1), Updates.set("state", "ELSE"));
        };
    List<Compared> compared = Migration.run(data, uri, change);
    assertThat(compared.stream().filter(it -> !it.equal()).map(Compared::collection))
        .containsExactly("miaopi.cases");
    assertThat(target.database().listCollectionNames()).contains("miaopi_migration");
    Compared cases = compared.stream().filter(it -> !it.equal()).findFirst().orElseThrow();
    assertThat(cases.source().documents()).isEqualTo(cases.target().documents());

    assertThat(Migration.run(data, uri)).allMatch(Compared::equal);
    assertArrived();
  }

  @Test
  void otherDataOverThereAreLeftAlone() {
    target.database().getCollection("theirs").insertOne(new Document("_id", 1));
    assertRefused("migrate.full", "moved");
    assertThat(target.database().listCollectionNames()).containsExactly("theirs");
  }

  @Test
  void aMigrationOfAnotherStoreIsLeftAlone() {
    assertThatThrownBy(() -> Migration.run(data, uri, failAfter(1)))
        .isInstanceOf(IllegalStateException.class);
    Path other = folder.resolve("another");
    try (Store store = Store.open(null, other)) {
      store.database().createCollection("any");
    }
    assertThatThrownBy(() -> Migration.run(other, uri))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.code()).isEqualTo("migrate.other"));
    assertThat(Migration.run(data, uri)).allMatch(Compared::equal);
  }

  @Test
  void aStoreThatHasChangedSinceTheMigrationBeganIsTold() {
    assertThatThrownBy(() -> Migration.run(data, uri, failAfter(1)))
        .isInstanceOf(IllegalStateException.class);
    try (Store store = Store.open(null, data)) {
      store.database().getCollection("cases").deleteOne(Filters.eq("_id", 1));
    }
    assertRefused("migrate.changed");
  }

  @Test
  void aStoreThatRunsOrIsNotThereIsToldAndSoIsAMongoDbThatDoesNotAnswer() throws IOException {
    try (Store store = Store.open(null, data)) {
      String same = requireNonNull(store.embedded()).connectionString();
      assertThatThrownBy(() -> Migration.run(data, same)).isInstanceOf(DataFolderLocked.class);
      assertThatThrownBy(() -> Migration.run(data, uri)).isInstanceOf(DataFolderLocked.class);
    }
    Path nothing = folder.resolve("nothing");
    assertThatThrownBy(() -> Migration.run(nothing, uri))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.code()).isEqualTo("data.empty"));
    String closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = "mongodb://127.0.0.1:" + socket.getLocalPort() + "/?serverSelectionTimeoutMS=200";
    }
    assertThatThrownBy(() -> Migration.run(data, closed)).isInstanceOf(StoreUnreachable.class);
    assertThat(target.database().listCollectionNames()).isEmpty();
  }

  private static Runnable failAfter(int batches) {
    int[] left = {batches};
    return () -> {
      if (--left[0] == 0) throw new IllegalStateException("killed");
    };
  }

  private void assertRefused(String code, String... arguments) {
    assertThatThrownBy(() -> Migration.run(data, uri))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.arguments()).containsExactly(arguments);
            });
  }
}

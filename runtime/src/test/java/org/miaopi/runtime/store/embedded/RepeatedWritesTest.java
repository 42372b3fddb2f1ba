package org.miaopi.runtime.store.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.store.Store;

/**
 * A write whose answer was lost is sent again by the driver under the same number: it is done once,
 * and its caller gets the first answer.
 */
@Timeout(60)
class RepeatedWritesTest {

  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  @TempDir Path folder;
  private volatile Instant now = Instant.parse("2026-11-24T08:00:00Z");
  private EmbeddedMongo server;
  private CuttingProxy proxy;
  private Store store;
  private MongoCollection<Document> numbers;

  @BeforeEach
  void open() throws IOException {
    InstantSource source = () -> now;
    server = EmbeddedMongo.open(folder, source.withZone(ZoneOffset.UTC), 0);
    int port = port(server.connectionString());
    proxy = new CuttingProxy(port);
    store = Store.open(server.connectionString().replace(":" + port, ":" + proxy.port()), folder);
    numbers = store.database().getCollection("numbers");
    numbers.insertOne(new Document("_id", "n").append("value", 0));
  }

  @AfterEach
  void close() {
    store.close();
    proxy.close();
    server.close();
  }

  @Test
  void anInsertIsDoneOnce() {
    Document one = new Document("_id", "one");
    lose("insert");
    assertThat(numbers.insertOne(one).wasAcknowledged()).isTrue();
    assertRepeated();
    lose("insert");
    numbers.insertMany(List.of(new Document("_id", "two"), new Document("_id", "three")));
    assertRepeated();
    assertThat(numbers.countDocuments()).isEqualTo(4);
  }

  @Test
  void anIncrementIsDoneOnce() {
    lose("update");
    assertThat(numbers.updateOne(eq("_id", "n"), inc("value", 1)).getModifiedCount()).isEqualTo(1);
    assertRepeated();
    lose("findAndModify");
    assertThat(numbers.findOneAndUpdate(eq("_id", "n"), inc("value", 1), AFTER))
        .containsEntry("value", 2);
    assertRepeated();
    assertThat(numbers.find(eq("_id", "n")).first()).containsEntry("value", 2);
  }

  @Test
  void aDeletionIsDoneOnceAndTellsThatItWas() {
    numbers.insertMany(
        List.of(
            new Document("kind", "old"), new Document("kind", "old"), new Document("kind", "x")));
    lose("delete");
    assertThat(numbers.deleteOne(eq("kind", "old")).getDeletedCount()).isEqualTo(1);
    assertRepeated();
    assertThat(numbers.countDocuments(eq("kind", "old"))).isEqualTo(1);
    lose("findAndModify");
    assertThat(numbers.findOneAndDelete(eq("kind", "old"))).containsEntry("kind", "old");
    assertRepeated();
  }

  @Test
  void aBulkOfWritesIsDoneOnce() {
    for (String command : List.of("insert", "update", "delete")) {
      lose(command);
      var result =
          numbers.bulkWrite(
              List.of(
                  new InsertOneModel<>(new Document("_id", command)),
                  new UpdateOneModel<>(eq("_id", "n"), inc("value", 1)),
                  new DeleteOneModel<>(eq("_id", command))));
      assertRepeated();
      assertThat(result.getInsertedCount() + result.getModifiedCount() + result.getDeletedCount())
          .isEqualTo(3);
    }
    assertThat(numbers.find()).containsExactly(new Document("_id", "n").append("value", 3));
  }

  @Test
  void theAnswerIsKnownAfterTheServerWasKilledAndStartedAgain() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    try (EmbeddedMongo first = EmbeddedMongo.serve(other, 0)) {
      int port = port(first.connectionString());
      first.close();
      try (ServingProcess process = new ServingProcess(other, port);
          CuttingProxy cutting = new CuttingProxy(port);
          Store far =
              Store.open(
                  first.connectionString().replace(":" + port, ":" + cutting.port()), folder)) {
        MongoCollection<Document> there = far.database().getCollection("numbers");
        there.insertOne(new Document("_id", "n").append("value", 0));
        cutting.cutNext("findAndModify", process::killAndRestart);
        assertThat(there.findOneAndUpdate(eq("_id", "n"), inc("value", 1), AFTER))
            .containsEntry("value", 1);
        assertThat(cutting.cuts()).isEqualTo(1);
        cutting.cutNext("insert", process::killAndRestart);
        there.insertMany(List.of(new Document("_id", "a"), new Document("_id", "b")));
        assertThat(cutting.seen()).isEqualTo(2);
        assertThat(there.countDocuments()).isEqualTo(3);
      }
    }
  }

  @Test
  void theSameNumberGetsTheSameAnswerAnOlderOneIsRefused() {
    try (ClientSession session = store.client().startSession();
        ClientSession other = store.client().startSession()) {
      assertThat(increment(session, 107L)).isEqualTo(1);
      assertThat(increment(session, 107L)).isEqualTo(1);
      assertThat(increment(other, 107L)).isEqualTo(2);
      assertThat(increment(session, 107L)).isEqualTo(1);
      assertThat(increment(session, 108L)).isEqualTo(3);
      assertThatThrownBy(() -> increment(session, 107L))
          .isInstanceOfSatisfying(
              MongoCommandException.class, e -> assertThat(e.getErrorCode()).isEqualTo(225));
    }
  }

  @Test
  void aWriteThatWasRefusedAsAWholeMayRunAgain() {
    numbers.createIndex(Indexes.ascending("value"), new IndexOptions().unique(true));
    numbers.insertOne(new Document("_id", "taken").append("value", 1));
    try (ClientSession session = store.client().startSession()) {
      assertThatThrownBy(() -> increment(session, 101L)).hasMessageContaining("E11000");
      numbers.deleteOne(eq("_id", "taken"));
      assertThat(increment(session, 101L)).isEqualTo(1);
    }
  }

  @Test
  void aSessionThatRestedForLongIsForgotten() {
    try (ClientSession session = store.client().startSession()) {
      assertThat(increment(session, 101L)).isEqualTo(1);
      now = now.plus(Sessions.TIMEOUT);
      server.upkeep().forgetSessions();
      assertThat(increment(session, 101L)).isEqualTo(1);
      now = now.plusMillis(1);
      server.upkeep().forgetSessions();
      assertThat(increment(session, 101L)).isEqualTo(2);
    }
  }

  @Test
  void anAnswerTooLargeToKeepIsToldAtTheRepetition() {
    numbers.insertOne(new Document("_id", "large").append("text", "x".repeat((16 << 20) - 100)));
    Document command =
        new Document("findAndModify", "numbers")
            .append("query", eq("_id", "large"))
            .append("update", new Document("$inc", new Document("n", 1)))
            .append("txnNumber", 101L);
    try (ClientSession session = store.client().startSession()) {
      assertThat(store.database().runCommand(session, command)).containsKey("value");
      assertThatThrownBy(() -> store.database().runCommand(session, command))
          .hasMessageContaining("This write is done; its answer was too large to keep");
    }
    assertThat(numbers.countDocuments(eq("n", 1))).isEqualTo(1);
  }

  @Test
  void sessionsWorkWithoutTransactions() {
    try (ClientSession session = store.client().startSession()) {
      numbers.updateOne(session, eq("_id", "n"), set("value", 5));
      assertThat(numbers.find(session, eq("value", 5)).first()).isNotNull();

      session.startTransaction();
      assertThatThrownBy(() -> numbers.insertOne(session, new Document()))
          .isInstanceOf(MongoCommandException.class)
          .hasMessageContaining("The embedded store does not support transactions");
      session.abortTransaction();
    }
    assertThat(numbers.countDocuments()).isEqualTo(1);
  }

  @Test
  void aNumberOfAnotherTypeIsRefusedNotIgnored() {
    try (ClientSession session = store.client().startSession()) {
      assertThatThrownBy(() -> increment(session, 7.0))
          .isInstanceOf(MongoCommandException.class)
          .hasMessageContaining("txnNumber must be a 64-bit integer");
    }
    assertThat(numbers.countDocuments(eq("value", 0))).isEqualTo(1);
  }

  private int increment(ClientSession session, Number number) {
    Document command =
        new Document("findAndModify", "numbers")
            .append("query", eq("_id", "n"))
            .append("update", inc("value", 1))
            .append("new", true)
            .append("txnNumber", number);
    return store
        .database()
        .runCommand(session, command)
        .get("value", Document.class)
        .getInteger("value");
  }

  private void lose(String command) {
    proxy.cutNext(command, () -> {});
  }

  private void assertRepeated() {
    assertThat(proxy.cuts()).as("answers lost").isEqualTo(1);
    assertThat(proxy.seen()).as("times sent").isEqualTo(2);
  }

  private static int port(String connectionString) {
    return Integer.parseInt(connectionString.substring(connectionString.lastIndexOf(':') + 1));
  }
}

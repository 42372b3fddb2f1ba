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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
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

  private static void assertDuplicate(Runnable write) {
    assertThatThrownBy(write::run)
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
  }
}

package org.miaopi.runtime.store.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.miaopi.runtime.store.Store;

/**
 * A process to be killed: several writers take a number from a counter, write with it in the ways
 * of the platform, and only then print it, while one thread makes and drops indexes and
 * collections.
 */
final class CrashingWriter {

  static final int VERSIONED = 8;
  static final int FILE_EACH = 16;

  private static final int WRITERS = 4;
  private static final Date FAR_AWAY = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

  private final MongoDatabase database;
  private final MongoCollection<Document> counters;
  private final MongoCollection<Document> pairs;
  private final MongoCollection<Document> versioned;
  private final MongoCollection<Document> expiring;
  private final GridFSBucket files;

  private CrashingWriter(MongoDatabase database) {
    this.database = database;
    this.counters = database.getCollection("counters");
    this.pairs = database.getCollection("pairs");
    this.versioned = database.getCollection("versioned");
    this.expiring = database.getCollection("expiring");
    this.files = GridFSBuckets.create(database);
  }

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    System.out.println("opening");
    CrashingWriter writer = new CrashingWriter(Store.open(null, folder).database());
    for (int i = 0; i < WRITERS; i++) Thread.ofPlatform().start(writer::writeForEver);
    Thread.ofPlatform().start(writer::rebuildForEver);
  }

  private void writeForEver() {
    while (true) {
      int number = next();
      pairs.insertMany(List.of(half(number, "left"), half(number, "right")));
      pairs.updateOne(Filters.eq("_id", number + "left"), Updates.set("state", "CHANGED"));
      raise(number);
      comeAndGo(number);
      if (number % FILE_EACH == 0) {
        files.uploadFromStream(number + "", new ByteArrayInputStream(content(number)));
      }
      System.out.println(number + ";");
    }
  }

  private int next() {
    FindOneAndUpdateOptions after =
        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    Document counter =
        counters.findOneAndUpdate(Filters.eq("_id", "n"), Updates.inc("value", 1), after);
    return counter == null ? 0 : counter.getInteger("value");
  }

  private static Document half(int number, String side) {
    return new Document("_id", number + side)
        .append("number", number)
        .append("side", side)
        .append("state", "NEW");
  }

  /** Adds the number to a document that many change, by its version. */
  private void raise(int number) {
    int id = number % VERSIONED;
    var first =
        Updates.combine(
            Updates.setOnInsert("version", 0), Updates.setOnInsert("numbers", List.of()));
    versioned.updateOne(Filters.eq("_id", id), first, new UpdateOptions().upsert(true));
    boolean raised = false;
    while (!raised) {
      Document read = versioned.find(Filters.eq("_id", id)).first();
      if (read == null) throw new IllegalStateException("A document is gone");
      int version = read.getInteger("version");
      List<Integer> numbers = new ArrayList<>(read.getList("numbers", Integer.class));
      numbers.add(number);
      Document next =
          new Document("_id", id).append("version", version + 1).append("numbers", numbers);
      var asRead = Filters.and(Filters.eq("_id", id), Filters.eq("version", version));
      raised = versioned.replaceOne(asRead, next).getModifiedCount() == 1;
    }
  }

  /** One document that is deleted again, one that an index will let go of some day. */
  private void comeAndGo(int number) {
    expiring.insertOne(new Document("_id", number + "gone").append("expires", FAR_AWAY));
    expiring.insertOne(new Document("_id", number + "").append("expires", FAR_AWAY));
    expiring.deleteOne(Filters.eq("_id", number + "gone"));
  }

  private void rebuildForEver() {
    MongoCollection<Document> passing = database.getCollection("passing");
    while (true) {
      pairs.createIndex(Indexes.descending("side", "number"));
      passing.insertMany(List.of(half(1, "left"), half(1, "right")));
      pairs.dropIndex(Indexes.descending("side", "number"));
      passing.drop();
    }
  }

  static byte[] content(int number) {
    byte[] content = new byte[3_000 + number % 500];
    Arrays.fill(content, (byte) number);
    return content;
  }
}

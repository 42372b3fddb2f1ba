package org.miaopi.runtime.store.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.miaopi.runtime.store.Store;

/**
 * A process to be killed: several writers take a number from a counter, insert a pair of documents
 * in one command, change one, and only then print the number.
 */
final class CrashingWriter {

  private static final int WRITERS = 4;

  private CrashingWriter() {}

  public static void main(String[] arguments) {
    MongoDatabase database = Store.open(null, Path.of(arguments[0])).database();
    for (int i = 0; i < WRITERS; i++) Thread.ofPlatform().start(() -> writeForEver(database));
  }

  private static void writeForEver(MongoDatabase database) {
    MongoCollection<Document> counters = database.getCollection("counters");
    MongoCollection<Document> pairs = database.getCollection("pairs");
    FindOneAndUpdateOptions after =
        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    while (true) {
      Document counter =
          counters.findOneAndUpdate(Filters.eq("_id", "n"), Updates.inc("value", 1), after);
      int number = counter == null ? 0 : counter.getInteger("value");
      pairs.insertMany(List.of(half(number, "left"), half(number, "right")));
      pairs.updateOne(Filters.eq("_id", number + "left"), Updates.set("state", "CHANGED"));
      System.out.println(number + ";");
    }
  }

  private static Document half(int number, String side) {
    return new Document("_id", number + side)
        .append("number", number)
        .append("side", side)
        .append("state", "NEW");
  }
}

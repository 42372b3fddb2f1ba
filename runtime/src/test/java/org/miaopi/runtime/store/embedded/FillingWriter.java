package org.miaopi.runtime.store.embedded;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.miaopi.runtime.store.Store;

/**
 * A process that inserts pairs of documents in one command, each time printing the number once it
 * is acknowledged, until the disk takes no more; then it tries again and prints what it is told.
 */
final class FillingWriter {

  private static final int BYTES = 20_000;

  private FillingWriter() {}

  public static void main(String[] arguments) {
    MongoCollection<Document> pairs =
        Store.open(null, Path.of(arguments[0])).database().getCollection("pairs");
    for (int number = 0; inserted(pairs, number); number++) System.out.println(number + ";");
    if (inserted(pairs, -1)) System.out.println("went on;");
    Runtime.getRuntime().halt(0);
  }

  private static boolean inserted(MongoCollection<Document> pairs, int number) {
    try {
      pairs.insertMany(List.of(half(number, "left"), half(number, "right")));
      return true;
    } catch (MongoException e) {
      System.out.println("refused;");
      return false;
    }
  }

  private static Document half(int number, String side) {
    return new Document("_id", number + side)
        .append("number", number)
        .append("side", side)
        .append("content", new byte[BYTES]);
  }
}

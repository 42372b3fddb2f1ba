package org.miaopi.runtime.bench.store;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.bench.Crowd;
import org.miaopi.runtime.bench.Measured;

/** A server under measurement with its collections, the smallest first. */
final class Subject {

  private final MongoDatabase database;
  private final List<Filled> collections = new ArrayList<>();

  Subject(MongoDatabase database) {
    this.database = database;
  }

  /** Fills another collection; gives the seconds that this took. */
  double fill(int size) {
    long started = System.nanoTime();
    collections.add(Filled.fill(database, size));
    return (System.nanoTime() - started) / 1e9;
  }

  List<Filled> collections() {
    return collections;
  }

  /** How many documents there are in all. */
  long documents() {
    return collections.stream().mapToLong(Filled::documents).sum();
  }

  Measured run(Operation operation, Filled collection, int clients, Duration duration) {
    List<LongSupplier> works = new ArrayList<>();
    for (int client = 0; client < clients; client++)
      works.add(collection.client(operation, client, clients));
    return Crowd.run(works, duration);
  }

  /** The walks over whole collections since its start; null where the server does not tell. */
  @Nullable Long fullScans() {
    Document status = database.runCommand(new Document("serverStatus", 1));
    Object scans =
        status.getEmbedded(
            List.of("metrics", "queryExecutor", "collectionScans", "total"), Object.class);
    return scans instanceof Number number ? number.longValue() : null;
  }

  void drop() {
    database.drop();
  }
}

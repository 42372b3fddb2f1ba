package org.miaopi.runtime.bench.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.bson.Document;

/** A collection of so many applications, and clients of it that check each answer they get. */
final class Filled {

  private static final int BATCH = 1_000;
  private static final int PAGE = 20;
  private static final int SERIES = 16;

  private final int size;
  private final Applications applications;
  private final MongoCollection<Document> collection;
  private final int[] versions;
  private final AtomicInteger next;
  private final AtomicInteger seeds = new AtomicInteger();

  private Filled(MongoCollection<Document> collection, int size) {
    this.size = size;
    this.applications = new Applications(size);
    this.collection = collection;
    this.versions = new int[size];
    this.next = new AtomicInteger(size);
  }

  /** Makes the collection with the platform's indexes, then fills it. */
  static Filled fill(MongoDatabase database, int size) {
    MongoCollection<Document> collection = database.getCollection("applications-" + size);
    collection.createIndex(Indexes.ascending("owner", "_id"));
    collection.createIndex(Indexes.ascending("state", "_id"));
    collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    Filled filled = new Filled(collection, size);
    for (int from = 0; from < size; from += BATCH)
      filled.insert(from, Math.min(size, from + BATCH));
    for (int series = 0; series < SERIES; series++)
      collection.insertOne(
          new Document("_id", series(series)).append("number", series(series)).append("last", 0L));
    return filled;
  }

  int size() {
    return size;
  }

  /** How many documents it has grown to. */
  int documents() {
    return next.get() + SERIES;
  }

  /** One of so many clients: does the operation once and tells the nanoseconds of the call. */
  LongSupplier client(Operation operation, int client, int clients) {
    SplittableRandom random = new SplittableRandom(seeds.incrementAndGet());
    return switch (operation) {
      case READ -> () -> read(random.nextInt(size));
      case FIND -> () -> find(random.nextInt(size));
      case UPDATE -> () -> update(random.nextInt(size / clients) * clients + client);
      case COUNTER -> new Counter(series(random.nextInt(SERIES)));
      case INSERT -> () -> insert(next.getAndIncrement());
    };
  }

  private void insert(int from, int to) {
    List<Document> batch = new ArrayList<>();
    for (int number = from; number < to; number++) batch.add(applications.document(number, 0));
    collection.insertMany(batch);
  }

  private long insert(int number) {
    Document document = applications.document(number, 0);
    long started = System.nanoTime();
    collection.insertOne(document);
    return System.nanoTime() - started;
  }

  private long read(int number) {
    String id = Applications.id(number);
    return timed(
        () -> collection.find(eq("_id", id)).first(),
        found -> found != null && found.getString("_id").equals(id));
  }

  private long find(int number) {
    String owner = applications.owner(number);
    return timed(
        () ->
            collection
                .find(eq("owner", owner))
                .sort(Sorts.descending("_id"))
                .limit(PAGE)
                .into(new ArrayList<>()),
        found -> found.size() == PAGE && found.getLast().getString("owner").equals(owner));
  }

  /** No other client updates this document, so its version is what this one left. */
  private long update(int number) {
    Document after = applications.document(number, versions[number] + 1);
    var unchanged = and(eq("_id", after.get("_id")), eq("version", versions[number]));
    long nanos =
        timed(() -> collection.replaceOne(unchanged, after), it -> it.getModifiedCount() == 1);
    versions[number]++;
    return nanos;
  }

  private static String series(int number) {
    return "series-%02d".formatted(number);
  }

  private static <T> long timed(Supplier<T> call, java.util.function.Predicate<T> right) {
    long started = System.nanoTime();
    T answer = call.get();
    long nanos = System.nanoTime() - started;
    if (!right.test(answer)) throw new IllegalStateException("The store gave a wrong answer");
    return nanos;
  }

  /** A number that this client gets is greater than those it got before. */
  private final class Counter implements LongSupplier {

    private static final FindOneAndUpdateOptions AFTER =
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final String series;
    private long last;

    private Counter(String series) {
      this.series = series;
    }

    @Override
    public long getAsLong() {
      return timed(
          () -> collection.findOneAndUpdate(eq("_id", series), Updates.inc("last", 1L), AFTER),
          it -> last < (last = it.getLong("last")));
    }
  }
}

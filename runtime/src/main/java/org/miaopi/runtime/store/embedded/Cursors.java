package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The cursors that clients hold open, batch by batch. One left alone for ten minutes goes. */
final class Cursors {

  private static final int DEFAULT_FIRST_BATCH = 101;
  private static final int BATCH_BYTES = 16 << 20;
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Clock clock;
  private final AtomicLong lastId = new AtomicLong();
  private final Map<Long, Open> open = new ConcurrentHashMap<>();

  Cursors(Clock clock) {
    this.clock = clock;
  }

  private record Open(String namespace, Iterator<Document> documents, Instant used) {}

  /** The first answer; a cursor stays open when documents are left. {@code batchSize} as sent. */
  Document first(
      String namespace, Iterator<Document> documents, @Nullable Object batchSize, boolean only) {
    int size = batchSize instanceof Number number ? number.intValue() : DEFAULT_FIRST_BATCH;
    List<Document> batch = batch(documents, size);
    boolean more = !only && documents.hasNext();
    long id = more ? lastId.incrementAndGet() : 0;
    if (more) open.put(id, new Open(namespace, detached(documents), clock.instant()));
    return answer(namespace, "firstBatch", batch, id);
  }

  Document next(long id, @Nullable Object batchSize) {
    Open cursor = open.remove(id);
    if (cursor == null) throw new CursorNotFoundException(id);
    int size = batchSize instanceof Number number ? number.intValue() : 0;
    List<Document> batch = batch(cursor.documents(), size > 0 ? size : Integer.MAX_VALUE);
    boolean more = cursor.documents().hasNext();
    if (more) open.put(id, new Open(cursor.namespace(), cursor.documents(), clock.instant()));
    return answer(cursor.namespace(), "nextBatch", batch, more ? id : 0);
  }

  boolean kill(long id) {
    return open.remove(id) != null;
  }

  void dropIdle() {
    Instant since = clock.instant().minus(IDLE);
    open.values().removeIf(it -> it.used().isBefore(since));
  }

  private static Iterator<Document> detached(Iterator<Document> documents) {
    return documents instanceof Found found ? found.detach() : documents;
  }

  private static List<Document> batch(Iterator<Document> documents, int size) {
    List<Document> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < size && bytes < BATCH_BYTES && documents.hasNext()) {
      Document document = documents.next();
      bytes += BsonBytes.of(document).length;
      batch.add(document);
    }
    return batch;
  }

  private static Document answer(String namespace, String name, List<Document> batch, long id) {
    Document cursor = new Document("id", id).append("ns", namespace).append(name, batch);
    return new Document("cursor", cursor).append("ok", 1.0);
  }
}

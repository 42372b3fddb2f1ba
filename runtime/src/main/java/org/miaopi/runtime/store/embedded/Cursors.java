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

/**
 * The cursors that clients hold open, batch by batch; between two batches a query's cursor is no
 * more than its place. One left alone for ten minutes goes.
 */
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

  /**
   * What a cursor gives.
   *
   * @param source the query that the documents come from, to be paused; null if there is none
   */
  record Documents(Iterator<Document> iterator, @Nullable Found source) {

    static Documents of(Found found) {
      return new Documents(found, found);
    }

    static Documents known(List<Document> documents) {
      return new Documents(documents.iterator(), null);
    }

    /** Of the document that came last, at most; one that was made in between is measured. */
    private int bytes(Document document) {
      return iterator == source ? source.bytes() : BsonBytes.of(document).length;
    }

    /** A query may have more without looking ahead, for by then it may be gone. */
    private boolean isOpen() {
      return iterator == source ? source.isOpen() : iterator.hasNext();
    }
  }

  private record Open(String namespace, Documents documents, Instant used) {}

  private record Batch(List<Document> documents, boolean more) {}

  /** The first answer; a cursor stays open when documents are left. {@code batchSize} as sent. */
  Document first(String namespace, Documents documents, @Nullable Object batchSize, boolean only) {
    int size = batchSize instanceof Number number ? number.intValue() : DEFAULT_FIRST_BATCH;
    Batch batch = batch(documents, size);
    long id = batch.more() && !only ? lastId.incrementAndGet() : 0;
    if (id != 0) keep(id, namespace, documents);
    return answer(namespace, "firstBatch", batch, id);
  }

  Document next(long id, @Nullable Object batchSize) {
    Open cursor = open.remove(id);
    if (cursor == null) throw new CursorNotFoundException(id);
    int size = batchSize instanceof Number number ? number.intValue() : 0;
    Batch batch = batch(cursor.documents(), size > 0 ? size : Integer.MAX_VALUE);
    if (batch.more()) keep(id, cursor.namespace(), cursor.documents());
    return answer(cursor.namespace(), "nextBatch", batch, batch.more() ? id : 0);
  }

  boolean kill(long id) {
    return open.remove(id) != null;
  }

  void dropIdle() {
    Instant since = clock.instant().minus(IDLE);
    open.values().removeIf(it -> it.used().isBefore(since));
  }

  private void keep(long id, String namespace, Documents documents) {
    if (documents.source() != null) documents.source().pause();
    open.put(id, new Open(namespace, documents, clock.instant()));
  }

  private static Batch batch(Documents documents, int size) {
    List<Document> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < size && bytes < BATCH_BYTES) {
      if (!documents.iterator().hasNext()) return new Batch(batch, false);
      Document document = documents.iterator().next();
      bytes += documents.bytes(document);
      batch.add(document);
    }
    return new Batch(batch, documents.isOpen());
  }

  private static Document answer(String namespace, String name, Batch batch, long id) {
    Document cursor =
        new Document("id", id).append("ns", namespace).append(name, batch.documents());
    return new Document("cursor", cursor).append("ok", 1.0);
  }
}

package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;

/**
 * Lets a client repeat a write whose answer it did not get: of each session the newest numbered
 * write is kept with its answer, in the same atomic write as the change itself, and the same number
 * again gets that answer. A command that was refused as a whole changed nothing and is not kept: a
 * repetition runs it again.
 */
final class Sessions {

  /** How long a session may rest before it is forgotten; drivers learn it by {@code hello}. */
  static final Duration TIMEOUT = Duration.ofMinutes(30);

  private static final int INVALID_OPTIONS = 72;
  private static final int TRANSACTION_TOO_OLD = 225;
  private static final int INTERNAL_ERROR = 1;

  private final MVMap<byte[], byte[]> newest;
  private final Clock clock;

  /** Inside a write only. */
  Sessions(StoreFile file, Clock clock) {
    this.newest = file.map("sessions");
    this.clock = clock;
  }

  /** Runs the write that {@code command} asks for, unless it has run. Inside a write only. */
  Document once(Document command, Supplier<Document> write) {
    if (!(command.get("txnNumber") instanceof Long number)) return write.get();
    byte[] session = session(command);
    byte[] kept = newest.get(session);
    if (kept == null) return keep(session, number, write.get());
    Document last = BsonBytes.read(kept);
    long lastNumber = Fields.required(last, "number", Long.class);
    if (number > lastNumber) return keep(session, number, write.get());
    if (number < lastNumber) throw tooOld();
    return answered(last);
  }

  /** Forgets the sessions that rested for too long. Inside a write only. */
  int forgetOld() {
    Instant since = clock.instant().minus(TIMEOUT);
    List<byte[]> old = new ArrayList<>();
    newest.forEach(
        (session, kept) -> {
          Instant at = Fields.required(BsonBytes.read(kept), "at", Instant.class);
          if (at.isBefore(since)) old.add(session);
        });
    old.forEach(newest::remove);
    return old.size();
  }

  private Document keep(byte[] session, long number, Document answer) {
    Document entry = new Document("number", number).append("at", clock.instant());
    newest.put(session, bytes(entry, answer));
    return answer;
  }

  /** An answer with one of the largest documents in it does not fit into one itself. */
  private static byte[] bytes(Document entry, Document answer) {
    try {
      return BsonBytes.of(entry.clone().append("answer", answer));
    } catch (MongoServerError tooLarge) {
      return BsonBytes.of(entry);
    }
  }

  private static Document answered(Document last) {
    if (last.get("answer") instanceof Document answer) return answer;
    throw new MongoServerError(
        INTERNAL_ERROR, "InternalError", "This write is done; its answer was too large to keep");
  }

  private static byte[] session(Document command) {
    if (command.get("lsid") instanceof Document session && session.get("id") instanceof UUID id) {
      return KeyBytes.of(id);
    }
    throw new MongoServerError(
        INVALID_OPTIONS, "InvalidOptions", "Transaction number requires a session ID to be given");
  }

  private static MongoServerError tooOld() {
    return new MongoServerError(
        TRANSACTION_TOO_OLD,
        "TransactionTooOld",
        "The session has started a newer write than the one of this transaction number");
  }
}

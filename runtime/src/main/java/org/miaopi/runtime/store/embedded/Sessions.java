package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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

  static final String MAP = "sessions";

  private static final int HEAD = 2 * Long.BYTES;
  private static final int INVALID_OPTIONS = 72;
  private static final int TRANSACTION_TOO_OLD = 225;
  private static final int INTERNAL_ERROR = 1;

  private final MVMap<byte[], byte[]> newest;
  private final Clock clock;

  /** Inside a write only. */
  Sessions(StoreFile file, Clock clock) {
    this.newest = file.map(MAP);
    this.clock = clock;
  }

  /** Runs the write that {@code command} asks for, unless it has run. Inside a write only. */
  Document once(Document command, Supplier<Document> write) {
    if (!command.containsKey("txnNumber")) return write.get();
    if (!(command.get("txnNumber") instanceof Long number)) {
      throw Errors.badValue("txnNumber must be a 64-bit integer");
    }
    byte[] session = session(command);
    byte[] kept = newest.get(session);
    long last = kept == null ? Long.MIN_VALUE : ByteBuffer.wrap(kept).getLong();
    if (number < last) throw tooOld();
    if (kept != null && number == last) return answer(kept);
    Document answer = write.get();
    newest.put(session, entry(number, answer));
    return answer;
  }

  /** Forgets the sessions that rested for too long. Inside a write only. */
  int forgetOld() {
    long since = clock.instant().minus(TIMEOUT).toEpochMilli();
    List<byte[]> old = new ArrayList<>();
    newest.forEach(
        (session, kept) -> {
          if (ByteBuffer.wrap(kept).getLong(Long.BYTES) < since) old.add(session);
        });
    old.forEach(newest::remove);
    return old.size();
  }

  /** The number, the time in milliseconds, the answer; without it where it is too large itself. */
  private byte[] entry(long number, Document answer) {
    byte[] bytes = bytes(answer);
    return ByteBuffer.allocate(HEAD + bytes.length)
        .putLong(number)
        .putLong(clock.millis())
        .put(bytes)
        .array();
  }

  private static byte[] bytes(Document answer) {
    try {
      return BsonBytes.of(answer);
    } catch (MongoServerError tooLarge) {
      return new byte[0];
    }
  }

  private static Document answer(byte[] kept) {
    if (kept.length > HEAD) return BsonBytes.read(Arrays.copyOfRange(kept, HEAD, kept.length));
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

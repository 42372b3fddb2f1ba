package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the store does by itself: removes expired documents, drops idle cursors, keeps the file
 * small, and reads all of it after the start and every day, so that damage shows while there are
 * backups.
 */
final class Upkeep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final int COMPACT_SECONDS = 1;
  private static final int EXPIRE_SECONDS = 60;
  private static final int COMPACT_STEPS = 50;
  private static final int SETTLE_SECONDS = 3;
  private static final int VERIFY_SECONDS = 24 * 60 * 60;
  private static final long PAUSE_NANOSECONDS = 1_000_000;

  private final StoreFile file;
  private final EmbeddedBackend backend;
  private final Clock clock;
  private final ScheduledExecutorService executor = executor("store-upkeep");
  private final ScheduledExecutorService reader = executor("store-reader");
  private volatile boolean verified;
  private volatile boolean closing;

  Upkeep(StoreFile file, EmbeddedBackend backend, Clock clock) {
    this.file = file;
    this.backend = backend;
    this.clock = clock;
  }

  private static ScheduledExecutorService executor(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name(name).factory());
  }

  void start() {
    reader.scheduleWithFixedDelay(
        () -> guarded(this::verify), SETTLE_SECONDS, VERIFY_SECONDS, TimeUnit.SECONDS);
    every(COMPACT_SECONDS, this::compact);
    every(EXPIRE_SECONDS, this::expire);
    every(EXPIRE_SECONDS, this::forgetSessions);
    every(EXPIRE_SECONDS, backend.cursors()::dropIdle);
  }

  /** Forgets the answers kept for sessions that have rested for too long. */
  void forgetSessions() {
    file.write(backend.sessions()::forgetOld);
  }

  /** Reads all of the file, without haste. */
  private void verify() {
    file.verify(this::pause, () -> closing);
    verified = true;
    DamagedBlock damage = file.damage();
    if (damage != null) LOG.error("Block {} of the store file is damaged", damage.block());
  }

  /** Not before the file has been read: compaction that meets damage ends all service. */
  private void compact() {
    for (int step = 0; verified && !closing && step < COMPACT_STEPS && file.compact(); step++) {
      pause();
    }
  }

  private void pause() {
    LockSupport.parkNanos(PAUSE_NANOSECONDS);
  }

  /** Removes what has outlived its expiring index now. */
  void expire() {
    for (EmbeddedDatabase database : backend.databases()) {
      for (EmbeddedCollection collection : database.collections()) {
        boolean expires =
            collection.entry().indexes().stream()
                .anyMatch(it -> it.specification().expireAfterSeconds() != null);
        if (expires) file.write(() -> expire(collection));
      }
    }
  }

  private int expire(EmbeddedCollection collection) {
    int removed = 0;
    for (StoredIndex index : collection.entry().indexes()) {
      Long seconds = index.specification().expireAfterSeconds();
      if (seconds == null) continue;
      Document old = new Document("$lt", clock.instant().minusSeconds(seconds));
      String path = index.specification().fields().getFirst().path();
      removed += collection.deleteDocuments(new Document(path, old), 0, NoopOplog.get());
    }
    return removed;
  }

  private void every(int seconds, Runnable work) {
    executor.scheduleWithFixedDelay(() -> guarded(work), seconds, seconds, TimeUnit.SECONDS);
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | AssertionError e) {
      LOG.error("Upkeep of the store failed: {}", e.getClass().getName());
    }
  }

  /** Waits for the work at hand. */
  @Override
  public void close() {
    closing = true;
    reader.close();
    executor.close();
  }
}

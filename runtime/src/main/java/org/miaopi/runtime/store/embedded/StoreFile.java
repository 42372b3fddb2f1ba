package org.miaopi.runtime.store.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The file and its lock. Writes run one at a time, reads beside each other but never beside a
 * write; what either returns is on disk by then, so that no client ever sees what a crash would
 * take back. Everything that one write did becomes durable together or not at all.
 */
final class StoreFile implements AutoCloseable {

  private static final int CACHE_MEGABYTES = 64;
  private static final int PAGE_BYTES = 4 << 10;
  private static final int RETENTION_MILLISECONDS = 5_000;
  private static final int COMPACT_BELOW_FILL_PERCENT = 60;
  private static final int COMPACT_BYTES = 8 << 20;

  private final MVStore store;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final GroupCommit commits;
  private long written;

  private StoreFile(MVStore store) {
    this.store = store;
    this.commits = new GroupCommit(this::commit, store::sync);
  }

  static StoreFile open(Path file) {
    MVStore store =
        new MVStore.Builder()
            .fileName(file.toAbsolutePath().toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .cacheSize(CACHE_MEGABYTES)
            .pageSplitSize(PAGE_BYTES)
            .open();
    store.setVersionsToKeep(0);
    store.setRetentionTime(RETENTION_MILLISECONDS);
    return new StoreFile(store);
  }

  /** Runs {@code work} alone and returns once all that it wrote is on disk. */
  <T> T write(Supplier<T> work) {
    commits.refuseWhenBroken();
    long mine;
    T result;
    lock.writeLock().lock();
    try {
      mine = ++written;
      result = work.get();
    } finally {
      lock.writeLock().unlock();
    }
    commits.await(mine);
    return result;
  }

  /**
   * Runs {@code work} without any write beside it and returns once the newest write that it can
   * have seen is on disk; {@code newest} tells which, while the lock is held.
   */
  <T> T read(LongSupplier newest, Supplier<T> work) {
    long seen;
    T result;
    lock.readLock().lock();
    try {
      seen = newest.getAsLong();
      result = work.get();
    } finally {
      lock.readLock().unlock();
    }
    commits.await(seen);
    return result;
  }

  /** Everything written so far, for reading while later writes go on. */
  Snapshot snapshot() {
    long seen;
    Snapshot snapshot;
    lock.writeLock().lock();
    try {
      seen = written;
      snapshot = new Snapshot(store, maps());
    } finally {
      lock.writeLock().unlock();
    }
    try {
      commits.await(seen);
      return snapshot;
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  private Map<String, MVMap<byte[], byte[]>> maps() {
    return store.getMapNames().stream().collect(Collectors.toMap(it -> it, this::map));
  }

  /** Throws once a write to the file has failed. */
  void requireSound() {
    commits.refuseWhenBroken();
  }

  /** The number of the write that is running or ran last. Only inside a read or a write. */
  long written() {
    return written;
  }

  /** An ordered map of the file, keys by unsigned bytes. Creates it: inside a write only. */
  MVMap<byte[], byte[]> map(String name) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], byte[]>()
            .keyType(ByteArrayDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  void drop(MVMap<byte[], byte[]> map) {
    store.removeMap(map);
  }

  /**
   * Moves live pages out of mostly dead chunks, a little at a time, so that the file stays small.
   */
  void compact() {
    write(() -> store.compact(COMPACT_BELOW_FILL_PERCENT, COMPACT_BYTES));
  }

  private long commit() {
    lock.readLock().lock();
    try {
      store.commit();
      return written;
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      store.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}

package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The file and its lock. Writes run one at a time, reads beside each other but never beside a
 * write; what either returns is on disk by then, so that no client ever sees what a crash would
 * take back. Everything that one write did becomes durable together or not at all: a write that
 * fails half way is never committed, and nothing is written after it.
 */
final class StoreFile implements AutoCloseable {

  /**
   * Space is used again as soon as nothing refers to it. That is safe because a commit follows only
   * on the sync of the one before, which therefore no longer needs what the next overwrites, and
   * because snapshots hold their version. MVStore's default of 45 s is for stores without syncs.
   */
  private static final int RETENTION_MILLISECONDS = 0;

  private final MVStore store;
  private final CheckedFileStore blocks;
  private final Acknowledged acknowledged;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final GroupCommit commits;
  private final StoreMap.Builder maps = new StoreMap.Builder(() -> this.changes++);
  private long written;
  private long committedVersion;
  private long changes;

  /** Is told each version that is on disk, before anybody is told that his write is. */
  interface Acknowledged extends AutoCloseable {

    Acknowledged NOWHERE = version -> {};

    void accept(long version) throws IOException;

    @Override
    default void close() {}
  }

  private StoreFile(MVStore store, CheckedFileStore blocks, Acknowledged acknowledged) {
    this.store = store;
    this.blocks = blocks;
    this.acknowledged = acknowledged;
    this.commits = new GroupCommit(this::commit, this::sync);
  }

  /** An empty file, incomplete until its header is written. */
  static StoreFile create(Path path) throws IOException {
    return open(BlockFile.open(path), Long.MAX_VALUE, Acknowledged.NOWHERE);
  }

  /** A file of which version {@code newest} and those before it were acknowledged. */
  static StoreFile open(BlockFile file, long newest, Acknowledged acknowledged) throws IOException {
    CheckedFileStore blocks = new CheckedFileStore(file, "store.mv", newest);
    try {
      MVStore store =
          new MVStore.Builder()
              .adoptFileStore(blocks)
              .autoCommitDisabled()
              .autoCommitBufferSize(0)
              .open();
      store.setVersionsToKeep(0);
      store.setRetentionTime(RETENTION_MILLISECONDS);
      blocks.opened();
      return new StoreFile(store, blocks, acknowledged);
    } catch (MVStoreException e) {
      file.close();
      throw new StoreDamaged("no sound state of it is left");
    }
  }

  /** Runs {@code work} alone and returns once all that it wrote is on disk. */
  <T> T write(Supplier<T> work) {
    long mine;
    T result;
    lock.writeLock().lock();
    try {
      commits.refuseWhenBroken();
      mine = ++written;
      result = changing(work);
    } finally {
      lock.writeLock().unlock();
    }
    commits.await(mine);
    return result;
  }

  private <T> T changing(Supplier<T> work) {
    long before = changes;
    try {
      return work.get();
    } catch (MongoServerException refused) {
      throw refused;
    } catch (MVStoreException unreadable) {
      if (changes != before) commits.breakDown(unreadable);
      throw explained(unreadable);
    } catch (RuntimeException | Error failure) {
      if (changes != before) commits.breakDown(failure);
      throw failure;
    }
  }

  /**
   * Runs a part of a write that other parts stand beside. Where it fails before it has changed
   * anything, that is a refusal like others, and what the other parts did is whole. Inside a write
   * only.
   */
  void part(Runnable work) {
    long before = changes;
    try {
      work.run();
    } catch (MongoServerException | MVStoreException known) {
      throw known;
    } catch (RuntimeException failure) {
      if (changes != before) throw failure;
      throw Errors.failedInside(failure);
    }
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
    } catch (MVStoreException unreadable) {
      throw explained(unreadable);
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

  /** Throws once a write to the file has failed or a damaged block was met. */
  void requireSound() {
    commits.refuseWhenBroken();
    DamagedBlock damage = blocks.damage();
    if (damage != null) throw Errors.damaged(damage);
  }

  /** The first damaged block that was met since the file was opened, or null. */
  @Nullable DamagedBlock damage() {
    return blocks.damage();
  }

  /**
   * Reads every block in use, with {@code pause} now and then, until {@code enough}; {@link
   * #damage} tells the result.
   */
  void verify(Runnable pause, BooleanSupplier enough) {
    blocks.verify(pause, enough);
  }

  /** The number of the write that is running or ran last. Only inside a read or a write. */
  long written() {
    return written;
  }

  /** The length of the file. */
  long bytes() {
    return blocks.size();
  }

  /** How much of the file is in use. */
  long liveBytes() {
    return blocks.liveBytes();
  }

  /**
   * Moves a little of what is alive away from where most is dead, or from the end of the file, so
   * that the file stays small. True while there is more to do.
   */
  boolean compact() {
    if (commits.broken() || blocks.damage() != null || !blocks.wasteful()) return false;
    return write(blocks::compactStep);
  }

  /** Rises with each commit and lies in the file. */
  long version() {
    return store.getCurrentVersion();
  }

  /** An ordered map of the file, keys by unsigned bytes. Creates it: inside a write only. */
  MVMap<byte[], byte[]> map(String name) {
    return store.openMap(name, maps);
  }

  void drop(MVMap<byte[], byte[]> map) {
    changes++;
    store.removeMap(map);
  }

  private RuntimeException explained(MVStoreException unreadable) {
    DamagedBlock damage = blocks.damage();
    return damage == null ? unreadable : Errors.damaged(damage);
  }

  private long commit() {
    lock.readLock().lock();
    try {
      commits.refuseWhenBroken();
      store.commit();
      committedVersion = store.getCurrentVersion();
      return written;
    } finally {
      lock.readLock().unlock();
    }
  }

  private void sync() {
    store.sync();
    try {
      acknowledged.accept(committedVersion);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the file without writing anything to it. */
  void abandon() {
    store.closeImmediately();
    acknowledged.close();
  }

  /** Nothing of a write that failed half way is saved. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try (acknowledged) {
      if (commits.broken()) store.closeImmediately();
      else store.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}

package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One flush for all writes that wait: the first to wait flushes for everybody, the others wait for
 * it. After a failed flush nobody can know what is on disk, and after a write that failed half way
 * nothing may get there, so every later write is refused.
 */
final class GroupCommit {

  private static final int INTERNAL_ERROR = 1;

  private final LongSupplier commit;
  private final Runnable sync;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition flushed = lock.newCondition();
  private volatile long durable;
  private boolean flushing;
  private volatile @Nullable Throwable failure;

  /**
   * {@code commit} hands all writes so far to the system and tells the newest; sync makes it stay.
   */
  GroupCommit(LongSupplier commit, Runnable sync) {
    this.commit = commit;
    this.sync = sync;
  }

  /** Returns once write {@code number} is on disk. */
  void await(long number) {
    if (durable >= number) return;
    lock.lock();
    try {
      while (durable < number) {
        refuseWhenBroken();
        if (flushing) flushed.awaitUninterruptibly();
        else flush();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is flushed any more: what was written since the last flush may be half done. */
  void breakDown(Throwable cause) {
    failure = cause;
  }

  boolean broken() {
    return failure != null;
  }

  void refuseWhenBroken() {
    if (failure == null) return;
    throw new MongoServerError(
        INTERNAL_ERROR, "InternalError", "The store file could not be written; restart needed");
  }

  private void flush() {
    flushing = true;
    lock.unlock();
    long reached = -1;
    try {
      reached = commit.getAsLong();
      sync.run();
    } catch (RuntimeException | Error e) {
      if (failure == null) failure = e;
      reached = -1;
    } finally {
      lock.lock();
      durable = Math.max(durable, reached);
      flushing = false;
      flushed.signalAll();
    }
  }
}

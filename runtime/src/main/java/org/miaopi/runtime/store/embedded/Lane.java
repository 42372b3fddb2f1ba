package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One stretch being walked. When paused it holds nothing but the last key that was taken, and goes
 * on behind it.
 */
final class Lane {

  private static final int PLAN_KILLED = 175;

  private final Plan.Stretch stretch;
  private final boolean backwards;
  private byte @Nullable [] taken;
  private byte @Nullable [] next;
  private @Nullable Cursor<byte[], byte[]> cursor;

  Lane(Plan.Stretch stretch, boolean backwards) {
    this.stretch = stretch;
    this.backwards = backwards;
  }

  /** The key that is next; null at the end. */
  byte @Nullable [] peek() {
    if (next != null) return next;
    Cursor<byte[], byte[]> running = cursor == null ? seek() : cursor;
    cursor = running;
    while (running.hasNext()) {
      byte[] key = running.next();
      if (isBehindUs(key)) continue;
      if (isAhead(key)) break;
      next = key;
      return key;
    }
    return null;
  }

  /** Moves behind the key that was peeked at; the key of its document. */
  byte[] take() {
    byte[] key = peek();
    if (key == null || cursor == null) throw new IllegalStateException("The lane is at its end");
    taken = key;
    next = null;
    return stretch.source().documents() ? key : cursor.getValue();
  }

  void pause() {
    cursor = null;
    next = null;
  }

  /** Compares by what follows the fixed beginnings. */
  static int compare(Lane one, Lane other) {
    byte[] first = one.peek();
    byte[] second = other.peek();
    if (first == null || second == null) throw new IllegalStateException("A lane is at its end");
    int order =
        Arrays.compareUnsigned(
            first, one.stretch.fixed(), first.length, second, other.stretch.fixed(), second.length);
    return one.backwards ? -order : order;
  }

  private Cursor<byte[], byte[]> seek() {
    MVMap<byte[], byte[]> map = stretch.source().map();
    if (map.isClosed()) {
      throw new MongoServerError(
          PLAN_KILLED, "QueryPlanKilled", "The collection or index of the cursor was dropped");
    }
    byte[] start = taken != null ? taken : backwards ? stretch.to() : stretch.from();
    return map.cursor(start, backwards ? stretch.from() : stretch.to(), backwards);
  }

  private boolean isBehindUs(byte[] key) {
    if (taken != null) return Arrays.equals(key, taken);
    return backwards && isAtEnd(key);
  }

  private boolean isAhead(byte[] key) {
    return backwards ? Arrays.compareUnsigned(key, stretch.from()) < 0 : isAtEnd(key);
  }

  private boolean isAtEnd(byte[] key) {
    byte[] to = stretch.to();
    return to != null && Arrays.compareUnsigned(key, to) >= 0;
  }
}

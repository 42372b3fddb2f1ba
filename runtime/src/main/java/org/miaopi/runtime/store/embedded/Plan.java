package org.miaopi.runtime.store.embedded;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for the documents of a query: stretches of one ordered map.
 *
 * @param documents whether the map is the documents themselves, else an index
 * @param ranges stretches of keys, disjoint
 * @param bounded whether the filter narrows the ranges; else the whole map is walked
 * @param ordered whether the keys come in the order that the query asks for
 * @param backwards whether the map is walked from its end
 * @param repeats whether one document can stand under several keys
 */
record Plan(
    MVMap<byte[], byte[]> map,
    boolean documents,
    List<Range> ranges,
    boolean bounded,
    boolean ordered,
    boolean backwards,
    boolean repeats,
    int score) {

  /** From a key on, up to (null: without end) another. */
  record Range(byte[] from, byte @Nullable [] to) {}

  /** The keys of the candidates as they stand now: later writes do not disturb the walk. */
  Iterator<byte[]> keys() {
    List<Cursor<byte[], byte[]>> cursors = new ArrayList<>(ranges.size());
    for (Range range : ranges) {
      cursors.add(
          backwards
              ? map.cursor(range.to(), range.from(), true)
              : map.cursor(range.from(), range.to(), false));
    }
    return new Keys(cursors.iterator());
  }

  private final class Keys implements Iterator<byte[]> {

    private final Iterator<Cursor<byte[], byte[]>> cursors;
    private final Set<ByteBuffer> seen = new HashSet<>();
    private @Nullable Cursor<byte[], byte[]> cursor;
    private byte @Nullable [] next;

    private Keys(Iterator<Cursor<byte[], byte[]>> cursors) {
      this.cursors = cursors;
      advance();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public byte[] next() {
      byte[] key = next;
      if (key == null) throw new NoSuchElementException();
      advance();
      return key;
    }

    private void advance() {
      do {
        next = step();
      } while (next != null && repeats && !seen.add(ByteBuffer.wrap(next)));
    }

    private byte @Nullable [] step() {
      while (cursor == null || !cursor.hasNext()) {
        if (!cursors.hasNext()) return null;
        cursor = cursors.next();
      }
      byte[] key = cursor.next();
      return documents ? key : cursor.getValue();
    }
  }
}

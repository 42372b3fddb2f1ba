package org.miaopi.runtime.store.embedded;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for the documents of a query.
 *
 * @param stretches in the order in which they are walked
 * @param bounded whether the filter narrows the stretches; else a whole map is walked
 * @param ordered whether the keys come in the order that the query asks for
 * @param repeats whether one document can be met twice
 * @param score how good the plan is, for comparing it with others
 */
record Plan(List<Stretch> stretches, boolean bounded, boolean ordered, boolean repeats, int score) {

  /** The documents themselves, or an index to them. */
  record Source(MVMap<byte[], byte[]> map, boolean documents) {}

  /** From a key on, up to (null: without end) another. */
  record Stretch(Source source, byte[] from, byte @Nullable [] to, boolean backwards) {

    private Walk walk() {
      return new Walk(
          backwards ? source.map.cursor(to, from, true) : source.map.cursor(from, to, false),
          source.documents);
    }
  }

  private record Walk(Cursor<byte[], byte[]> cursor, boolean documents) {

    private byte[] next() {
      byte[] key = cursor.next();
      return documents ? key : cursor.getValue();
    }
  }

  /** The keys of the candidates as they stand now: later writes do not disturb the walk. */
  Iterator<byte[]> keys() {
    return new Keys(stretches.stream().map(Stretch::walk).toList().iterator());
  }

  private final class Keys implements Iterator<byte[]> {

    private final Iterator<Walk> walks;
    private final Set<ByteBuffer> seen = new HashSet<>();
    private @Nullable Walk walk;
    private byte @Nullable [] next;

    private Keys(Iterator<Walk> walks) {
      this.walks = walks;
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
      while (walk == null || !walk.cursor.hasNext()) {
        if (!walks.hasNext()) return null;
        walk = walks.next();
      }
      return walk.next();
    }
  }
}

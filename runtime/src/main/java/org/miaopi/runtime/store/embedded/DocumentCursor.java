package org.miaopi.runtime.store.embedded;

import java.util.Arrays;
import java.util.Iterator;
import org.bson.RawBsonDocument;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection in the order of their {@code _id}; throws {@link StoreDamaged}
 * where one cannot be read.
 */
public final class DocumentCursor implements Iterator<RawBsonDocument> {

  private final Cursor<byte[], byte[]> cursor;
  private byte @Nullable [] position;

  /** Begins behind {@code after}, a position that another cursor gave; null: at the first. */
  DocumentCursor(Snapshot snapshot, String map, byte @Nullable [] after) {
    // the least key that is greater
    byte[] from = after == null ? null : Arrays.copyOf(after, after.length + 1);
    cursor = StoppedStore.readable(() -> snapshot.cursor(map, from));
  }

  @Override
  public boolean hasNext() {
    return StoppedStore.readable(cursor::hasNext);
  }

  @Override
  public RawBsonDocument next() {
    position = StoppedStore.readable(cursor::next);
    return new RawBsonDocument(cursor.getValue());
  }

  /** Where the document that {@link #next} gave last lies; null before the first. */
  public byte @Nullable [] position() {
    return position == null ? null : position.clone();
  }
}

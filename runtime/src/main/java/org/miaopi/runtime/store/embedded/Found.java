package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a query, read one by one when asked for. Between two commands it is paused: what
 * changed meanwhile shows as it is then.
 */
final class Found implements Iterator<Document> {

  private final Keys keys;
  private final Function<byte[], @Nullable Match> lookUp;
  private int toSkip;
  private long left;
  private @Nullable Match next;
  private int bytes;

  /** {@code bytes} are those of the whole document, however little of it is asked for. */
  record Match(Document document, int bytes) {}

  /** {@code lookUp} gives the document of a key, or null when it is gone or does not match. */
  Found(Keys keys, Function<byte[], @Nullable Match> lookUp, int skip, int limit) {
    this.keys = keys;
    this.lookUp = lookUp;
    this.toSkip = skip;
    this.left = limit > 0 ? limit : Long.MAX_VALUE;
  }

  @Override
  public boolean hasNext() {
    while (next == null && left > 0 && keys.hasNext()) {
      Match candidate = lookUp.apply(keys.next());
      if (candidate == null) continue;
      if (toSkip > 0) {
        toSkip--;
        continue;
      }
      next = candidate;
      left--;
    }
    return next != null;
  }

  @Override
  public Document next() {
    if (!hasNext() || next == null) throw new NoSuchElementException();
    Document document = next.document();
    bytes = next.bytes();
    next = null;
    return document;
  }

  /** How large the document that came last is, at most. */
  int bytes() {
    return bytes;
  }

  /** Whether it may have more, without looking. */
  boolean isOpen() {
    return left > 0;
  }

  /** To be called when a command ends before all was read. */
  void pause() {
    keys.pause();
  }
}

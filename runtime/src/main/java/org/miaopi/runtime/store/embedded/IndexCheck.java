package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.store.embedded.KeptCollection.KeptIndex;
import org.miaopi.runtime.store.embedded.Problem.Kind;

/**
 * Checks one index: first each document for the entries that it must have, then that there are no
 * others.
 */
final class IndexCheck {

  private final Snapshot snapshot;
  private final KeptIndex index;
  private final IndexKeys keys;
  private final String collection;
  private final Findings findings;
  private long expected;

  IndexCheck(Snapshot snapshot, KeptIndex index, String collection, Findings findings) {
    this.snapshot = snapshot;
    this.index = index;
    this.keys = new IndexKeys(index.specification());
    this.collection = collection;
    this.findings = findings;
  }

  void document(byte[] owner, Document document) {
    for (byte[] key : keys.of(document)) {
      byte[] found = snapshot.get(index.map(), KeyBytes.joined(key, owner));
      if (found == null) problem(Kind.ENTRY_MISSING, 1);
      else expected++;
      if (found != null && !Arrays.equals(found, owner)) problem(Kind.ENTRY_WRONG, 1);
    }
    if (!index.multikey() && keys.meetsArray(document)) problem(Kind.MULTIKEY_UNKNOWN, 1);
  }

  /** After the documents. */
  void entries() {
    long entries = 0;
    byte[] previous = null;
    byte[] previousValues = null;
    Cursor<byte[], byte[]> cursor = snapshot.cursor(index.map(), null);
    for (; cursor.hasNext(); entries++) {
      byte[] key = cursor.next();
      byte[] values = values(key, cursor.getValue());
      findings.entry();
      if (previous != null && Arrays.compareUnsigned(previous, key) >= 0) {
        problem(Kind.ORDER_WRONG, 1);
      }
      boolean twice = values != null && Arrays.equals(values, previousValues);
      if (twice && index.specification().unique()) problem(Kind.DUPLICATE, 1);
      previous = key;
      previousValues = values;
    }
    if (entries > expected) problem(Kind.ENTRY_EXCESS, entries - expected);
    if (entries != snapshot.size(index.map())) problem(Kind.SIZE_WRONG, 1);
  }

  /** The key without that of the document at its end, or null where it ends with another. */
  private static byte @Nullable [] values(byte[] key, byte[] owner) {
    int length = key.length - owner.length;
    if (length < 0 || !Arrays.equals(key, length, key.length, owner, 0, owner.length)) return null;
    return Arrays.copyOf(key, length);
  }

  private void problem(Kind kind, long count) {
    findings.problem(kind, collection, index.specification().name(), count);
  }
}

package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.store.embedded.Problem.Kind;

/** Checks the documents of one collection, and its indexes by them. */
final class CollectionCheck {

  private final Snapshot snapshot;
  private final KeptCollection collection;
  private final List<IndexCheck> indexes;
  private final Findings findings;

  /** Of a collection whose maps are all there. */
  CollectionCheck(Snapshot snapshot, KeptCollection collection, Findings findings) {
    this.snapshot = snapshot;
    this.collection = collection;
    this.findings = findings;
    this.indexes =
        collection.indexes().stream()
            .map(it -> new IndexCheck(snapshot, it, collection.fullName(), findings))
            .toList();
  }

  void run() {
    long documents = 0;
    byte[] previous = null;
    Cursor<byte[], byte[]> cursor = snapshot.cursor(collection.map(), null);
    for (; cursor.hasNext(); documents++) {
      byte[] key = cursor.next();
      if (previous != null && Arrays.compareUnsigned(previous, key) >= 0) {
        problem(Kind.ORDER_WRONG);
      }
      document(key, cursor.getValue());
      previous = key;
    }
    if (documents != snapshot.size(collection.map())) problem(Kind.SIZE_WRONG);
    indexes.forEach(IndexCheck::entries);
  }

  private void document(byte[] key, byte[] bytes) {
    findings.document();
    Document document = read(bytes);
    if (document == null) {
      problem(Kind.DOCUMENT_UNREADABLE);
      return;
    }
    if (!Arrays.equals(key, KeyBytes.of(document.get("_id")))) problem(Kind.DOCUMENT_MISPLACED);
    for (IndexCheck index : indexes) index.document(key, document);
  }

  /** Null where it is no document, or not only one. */
  private static @Nullable Document read(byte[] bytes) {
    try {
      int end = new BsonShape(Unpooled.wrappedBuffer(bytes)).document(0, bytes.length);
      return end == bytes.length ? BsonBytes.read(bytes) : null;
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  private void problem(Kind kind) {
    findings.problem(kind, collection.fullName());
  }
}

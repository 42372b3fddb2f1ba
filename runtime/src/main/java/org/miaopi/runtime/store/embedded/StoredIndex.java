package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * A secondary index: an ordered map from the key of the indexed values, followed by the key of the
 * document, to the key of the document.
 */
final class StoredIndex {

  private final IndexSpecification specification;
  private final IndexKeys keys;
  private final MVMap<byte[], byte[]> entries;
  private boolean multikey;

  /** {@code multikey} tells whether any document ever had an array at an indexed path. */
  StoredIndex(IndexSpecification specification, MVMap<byte[], byte[]> entries, boolean multikey) {
    this.specification = specification;
    this.keys = new IndexKeys(specification);
    this.entries = entries;
    this.multikey = multikey;
  }

  IndexSpecification specification() {
    return specification;
  }

  MVMap<byte[], byte[]> entries() {
    return entries;
  }

  boolean multikey() {
    return multikey;
  }

  /** The keys under which {@code document} stands, none where the index leaves it out. */
  TreeSet<byte[]> keysOf(Document document) {
    return keys.of(document);
  }

  /** Whether another document than {@code owner} stands under one of {@code keys}. */
  boolean taken(TreeSet<byte[]> keys, byte[] owner) {
    return specification.unique() && keys.stream().anyMatch(key -> taken(key, owner));
  }

  /** Puts a document in; true when the index became multikey by it. */
  boolean add(TreeSet<byte[]> keys, byte[] owner, Document document) {
    for (byte[] key : keys) entries.putIfAbsent(KeyBytes.joined(key, owner), owner);
    if (multikey || !this.keys.meetsArray(document)) return false;
    multikey = true;
    return true;
  }

  void remove(TreeSet<byte[]> keys, byte[] owner) {
    for (byte[] key : keys) entries.remove(KeyBytes.joined(key, owner));
  }

  private boolean taken(byte[] key, byte[] owner) {
    Cursor<byte[], byte[]> cursor = entries.cursor(key);
    while (cursor.hasNext()) {
      if (!KeyBytes.startsWith(cursor.next(), key)) return false;
      if (!Arrays.equals(cursor.getValue(), owner)) return true;
    }
    return false;
  }
}

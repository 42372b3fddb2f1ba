package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * A secondary index: an ordered map from the key of the indexed values, followed by the key of the
 * document, to the key of the document.
 */
final class StoredIndex {

  private static final int PARALLEL_ARRAYS = 171;

  private final IndexSpecification specification;
  private final MVMap<byte[], byte[]> entries;
  private boolean multikey;

  /** {@code multikey} tells whether any document ever had an array at an indexed path. */
  StoredIndex(IndexSpecification specification, MVMap<byte[], byte[]> entries, boolean multikey) {
    this.specification = specification;
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
    TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    if (!holds(document)) return keys;
    List<byte[]> beginnings = List.of(new byte[0]);
    boolean array = false;
    for (IndexField field : specification.fields()) {
      FieldValues found = FieldValues.at(document, field.steps());
      if (array && found.array()) {
        throw new MongoServerError(
            PARALLEL_ARRAYS, "CannotIndexParallelArrays", "cannot index parallel arrays");
      }
      array |= found.array();
      List<byte[]> longer = new ArrayList<>();
      for (byte[] beginning : beginnings) {
        for (Object value : found.values()) {
          longer.add(KeyBytes.joined(beginning, field.directed(KeyBytes.of(value))));
        }
      }
      beginnings = longer;
    }
    keys.addAll(beginnings);
    return keys;
  }

  /** Whether another document than {@code owner} stands under one of {@code keys}. */
  boolean taken(TreeSet<byte[]> keys, byte[] owner) {
    return specification.unique() && keys.stream().anyMatch(key -> taken(key, owner));
  }

  /** Puts a document in; true when the index became multikey by it. */
  boolean add(TreeSet<byte[]> keys, byte[] owner, Document document) {
    for (byte[] key : keys) entries.putIfAbsent(KeyBytes.joined(key, owner), owner);
    if (multikey || !hasArray(document)) return false;
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

  private boolean holds(Document document) {
    if (!new DefaultQueryMatcher().matches(document, specification.filter())) return false;
    if (!specification.sparse()) return true;
    return specification.fields().stream()
        .anyMatch(
            it -> FieldValues.at(document, it.steps()).values().stream().anyMatch(v -> v != null));
  }

  private boolean hasArray(Document document) {
    return specification.fields().stream()
        .anyMatch(it -> FieldValues.at(document, it.steps()).array());
  }
}

package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Where documents stand in an index. */
final class IndexKeys {

  private static final int PARALLEL_ARRAYS = 171;

  private final IndexSpecification specification;
  private final Filter filter;

  IndexKeys(IndexSpecification specification) {
    this.specification = specification;
    this.filter = Filter.of(specification.filter());
  }

  /** The keys under which {@code document} stands, none where the index leaves it out. */
  TreeSet<byte[]> of(Document document) {
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

  /** Whether an array lies on the way to what is indexed. */
  boolean meetsArray(Document document) {
    return specification.fields().stream()
        .anyMatch(it -> FieldValues.at(document, it.steps()).array());
  }

  private boolean holds(Document document) {
    if (!filter.matches(document)) return false;
    if (!specification.sparse()) return true;
    return specification.fields().stream()
        .anyMatch(
            it ->
                FieldValues.at(document, it.steps()).values().stream()
                    .anyMatch(v -> !(v instanceof Missing)));
  }
}

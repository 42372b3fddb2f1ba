package org.miaopi.runtime.store.model;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** What an index forbids; a model needs none for finding anything. */
record ModelIndex(
    String name, List<String> paths, boolean unique, boolean sparse, Document filter) {

  /** The entries of a document, none where the index leaves it out. */
  List<List<Object>> entries(Document document) {
    if (!ModelFilter.matches(document, filter) || (sparse && lacksAll(document))) return List.of();
    if (paths.stream().filter(it -> Paths.meetsArray(document, it)).count() > 1) {
      throw new ModelError(ModelError.PARALLEL_ARRAYS);
    }
    List<List<Object>> entries = List.of(List.of());
    for (String path : paths) {
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> entry : entries) {
        for (Object key : Paths.keys(document, path)) {
          List<Object> with = new ArrayList<>(entry);
          with.add(key);
          longer.add(with);
        }
      }
      entries = longer;
    }
    return entries;
  }

  boolean clashes(List<List<Object>> entries, Document other) {
    if (!unique || entries.isEmpty()) return false;
    List<List<Object>> taken = entries(other);
    return entries.stream().anyMatch(it -> taken.stream().anyMatch(its -> same(it, its)));
  }

  private boolean lacksAll(Document document) {
    return paths.stream()
        .allMatch(
            path -> Paths.ends(document, path).stream().allMatch(it -> it == BsonOrder.MISSING));
  }

  private static boolean same(List<Object> one, List<Object> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!BsonOrder.same(one.get(i), other.get(i))) return false;
    }
    return true;
  }
}

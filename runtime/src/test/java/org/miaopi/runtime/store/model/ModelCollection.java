package org.miaopi.runtime.store.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.bson.Document;

/** A collection as a list that is looked through for everything. */
final class ModelCollection {

  private final List<Document> documents = new ArrayList<>();
  private final List<ModelIndex> indexes = new ArrayList<>();

  List<Document> matching(Document filter) {
    return documents.stream().filter(it -> ModelFilter.matches(it, filter)).toList();
  }

  /** {@code order} gives 1 or -1 for each path; what it leaves open stays in any order. */
  List<Document> sorted(Document filter, Document order) {
    return matching(filter).stream().sorted(by(order)).toList();
  }

  TreeSet<Object> distinct(String path, Document filter) {
    TreeSet<Object> values = new TreeSet<>(BsonOrder.INSTANCE);
    for (Document document : matching(filter)) {
      for (Object end : Paths.ends(document, path)) {
        if (end instanceof List<?> elements) values.addAll(elements);
        else if (end != BsonOrder.MISSING) values.add(end);
      }
    }
    return values;
  }

  List<ModelIndex> indexes() {
    return indexes;
  }

  void insert(Document document) {
    Document kept = (Document) ModelUpdate.copy(document);
    require(kept, null);
    documents.add(kept);
  }

  void delete(Document document) {
    documents.remove(indexOf(document));
  }

  /** The changed document of the one given; throws what the change would break. */
  Document changed(Document document, Document update) {
    Document after = ModelUpdate.applied(document, update, false);
    require(after, document);
    return after;
  }

  void put(Document before, Document after) {
    documents.set(indexOf(before), after);
  }

  /** The place of this very document, however much another looks like it. */
  private int indexOf(Document document) {
    for (int i = 0; i < documents.size(); i++) if (documents.get(i) == document) return i;
    throw new IllegalStateException("not of this collection");
  }

  /** What an upsert inserts when nothing matches a filter of equalities. */
  Document upserted(Document filter, Document update) {
    Document start = new Document();
    filter.forEach(
        (field, condition) -> {
          if (!field.startsWith("$") && !ModelFilter.isOperators(condition)) {
            start.append(field, condition);
          }
        });
    Document made = ModelUpdate.applied(start, update, true);
    require(made, null);
    documents.add(made);
    return made;
  }

  void createIndex(ModelIndex index) {
    for (int i = 0; i < documents.size(); i++) {
      List<List<Object>> entries = index.entries(documents.get(i));
      for (Document earlier : documents.subList(0, i)) {
        if (index.clashes(entries, earlier)) throw new ModelError(ModelError.DUPLICATE_KEY);
      }
    }
    indexes.add(index);
  }

  private void require(Document document, Document instead) {
    List<Document> others = documents.stream().filter(it -> it != instead).toList();
    if (others.stream().anyMatch(it -> BsonOrder.same(it.get("_id"), document.get("_id")))) {
      throw new ModelError(ModelError.DUPLICATE_KEY);
    }
    for (ModelIndex index : indexes) index.entries(document);
    if (others.stream().anyMatch(it -> clashes(document, it))) {
      throw new ModelError(ModelError.DUPLICATE_KEY);
    }
  }

  private boolean clashes(Document document, Document other) {
    return indexes.stream().anyMatch(it -> it.clashes(it.entries(document), other));
  }

  private static Comparator<Document> by(Document order) {
    return order.entrySet().stream()
        .map(it -> by(it.getKey(), Objects.equals(it.getValue(), 1)))
        .reduce(Comparator::thenComparing)
        .orElse((one, other) -> 0);
  }

  /** An array sorts by its least element, downwards by its greatest. */
  private static Comparator<Document> by(String path, boolean upwards) {
    Comparator<Object> values = upwards ? BsonOrder.INSTANCE : BsonOrder.INSTANCE.reversed();
    return (one, other) ->
        values.compare(
            Collections.min(Paths.keys(one, path), values),
            Collections.min(Paths.keys(other, path), values));
  }
}

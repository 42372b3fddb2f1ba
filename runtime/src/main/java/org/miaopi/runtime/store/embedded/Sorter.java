package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts in memory, within a budget; of a limited result only so many are kept. What compares equal
 * comes in the order in which it was added.
 *
 * @param <T> what is sorted
 */
final class Sorter<T> {

  private record Entry<T>(byte[] order, long number, T value, int size) {}

  private static final Comparator<Entry<?>> ORDER =
      Comparator.<Entry<?>, byte[]>comparing(Entry::order, Arrays::compareUnsigned)
          .thenComparingLong(Entry::number);

  private final List<IndexField> fields;
  private final long wanted;
  private final Budget budget = new Budget("Sorting");
  private final PriorityQueue<Entry<T>> first = new PriorityQueue<>(ORDER.reversed());
  private long added;

  /** {@code wanted} is how many are needed, 0 for all. */
  Sorter(List<IndexField> fields, long wanted) {
    this.fields = fields;
    this.wanted = wanted;
  }

  /** {@code size} is what the value takes in bytes. */
  void add(Document document, T value, int size) {
    byte[] order = SortKeys.of(document, fields);
    Entry<T> entry = new Entry<>(order, added++, value, order.length + size);
    first.add(entry);
    budget.keep(entry.size());
    if (wanted > 0 && first.size() > wanted) budget.release(first.remove().size());
  }

  Iterator<T> sorted() {
    List<Entry<T>> all = new ArrayList<>(first);
    all.sort(ORDER);
    return all.stream().map(Entry::value).iterator();
  }
}

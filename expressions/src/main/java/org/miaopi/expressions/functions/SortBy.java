package org.miaopi.expressions.functions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/**
 * Entries from the smallest to the largest, or rows by what is asked of each; what is not answered
 * comes last, equal ones stay as they were.
 */
final class SortBy extends Aggregate {

  private record Keyed(@Nullable Object key, @Nullable Object entry) {}

  SortBy() {
    super(
        "sortBy",
        "排序",
        Signature.of(new Type.ListOf(DECIMAL), new Type.ListOf(DECIMAL)),
        Signature.of(new Type.ListOf(DATE), new Type.ListOf(DATE)));
  }

  @Override
  Way wayOverRows() {
    return Way.of("rows", "rows", "decimalOrDate");
  }

  @Override
  public @Nullable Type resultOver(Type.Rows rows, @Nullable Type body) {
    return body != null && resultOf(List.of(new Type.ListOf(body))) != null ? rows : null;
  }

  @Override
  @Nullable Object over(List<?> rows, @Nullable Body body, Frame frame) {
    return body == null ? rows : sorted(rows, entries(rows, body, frame));
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    return sorted(entries, entries);
  }

  private static List<@Nullable Object> sorted(
      List<? extends @Nullable Object> entries, List<? extends @Nullable Object> keys) {
    List<Keyed> keyed = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) keyed.add(new Keyed(keys.get(i), entries.get(i)));
    keyed.sort(Comparator.comparing(Keyed::key, Comparator.nullsLast(Order::compare)));
    List<@Nullable Object> sorted = new ArrayList<>(entries.size());
    for (Keyed one : keyed) sorted.add(one.entry());
    return sorted;
  }
}

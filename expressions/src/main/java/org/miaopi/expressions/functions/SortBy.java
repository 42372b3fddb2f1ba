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
    super("sortBy", "排序");
  }

  @Override
  List<Way> ways() {
    return List.of(Way.of("list", "list"), wayOverRows());
  }

  @Override
  Way wayOverRows() {
    return Way.of("rows", "rows", "ordered");
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    if (arguments.size() != 1 || !(arguments.getFirst() instanceof Type.ListOf list)) return null;
    return Order.common(List.of(list.element())) == null ? null : list;
  }

  @Override
  public @Nullable Type resultOver(Type.Rows rows, @Nullable Type body) {
    return body != null && Order.common(List.of(body)) != null ? rows : null;
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

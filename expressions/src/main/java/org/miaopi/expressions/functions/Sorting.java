package org.miaopi.expressions.functions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/**
 * Entries in order, or rows in that of what is asked of each; what is not answered comes last,
 * equal ones stay as they were.
 */
abstract class Sorting extends Aggregate {

  private record Keyed(@Nullable Object key, @Nullable Object entry) {}

  private final Comparator<Keyed> order;

  Sorting(String name, String alias, Comparator<Object> order) {
    super(name, alias);
    this.order = Comparator.comparing(Keyed::key, Comparator.nullsLast(order));
  }

  @Override
  final List<Way> ways() {
    return List.of(Way.of("list", "list"), wayOverRows());
  }

  @Override
  final Way wayOverRows() {
    return Way.of("rows", "rows", "ordered");
  }

  @Override
  public final @Nullable Type resultOf(List<Type> arguments) {
    if (arguments.size() != 1 || !(arguments.getFirst() instanceof Type.ListOf list)) return null;
    return Types.commonOrder(List.of(list.element())) == null ? null : list;
  }

  @Override
  public final @Nullable Type resultOver(Type.Rows rows, @Nullable Type body) {
    return body != null && Types.commonOrder(List.of(body)) != null ? rows : null;
  }

  @Override
  final @Nullable Object over(List<?> rows, @Nullable Body body, Frame frame) {
    return body == null ? rows : sorted(rows, entries(rows, body, frame));
  }

  @Override
  final @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    return sorted(entries, entries);
  }

  private List<@Nullable Object> sorted(
      List<? extends @Nullable Object> entries, List<? extends @Nullable Object> keys) {
    List<Keyed> keyed = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) keyed.add(new Keyed(keys.get(i), entries.get(i)));
    keyed.sort(order);
    List<@Nullable Object> sorted = new ArrayList<>(entries.size());
    for (Keyed one : keyed) sorted.add(one.entry());
    return sorted;
  }
}

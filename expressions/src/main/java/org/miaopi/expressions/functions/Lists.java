package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of single values, any of which may be null. */
final class Lists {

  /** No list that is put together is longer. */
  private static final int LONGEST = 100_000;

  private Lists() {}

  /** False if they differ in length or in one entry, else null if one entry is null, else true. */
  static @Nullable Boolean equal(List<?> one, List<?> other) {
    if (one.size() != other.size()) return false;
    boolean unknown = false;
    for (int i = 0; i < one.size(); i++) {
      Object a = one.get(i);
      Object b = other.get(i);
      if (a == null || b == null) unknown = true;
      else if (!Operations.same(a, b)) return false;
    }
    return unknown ? null : Boolean.TRUE;
  }

  /** One after another; null where that is too long. */
  static @Nullable List<@Nullable Object> joined(List<? extends List<?>> lists) {
    if (lists.stream().mapToLong(List::size).sum() > LONGEST) return null;
    List<@Nullable Object> joined = new ArrayList<>();
    lists.forEach(joined::addAll);
    return joined;
  }

  /** For each entry whether the list holds it: null where that is not known. */
  static List<@Nullable Boolean> held(List<?> list, List<?> entries) {
    Set<Object> keys = new HashSet<>();
    for (Object entry : Aggregate.present(list)) keys.add(key(entry));
    Boolean missing = Logic.hasNull(list) ? null : Boolean.FALSE;
    List<@Nullable Boolean> held = new ArrayList<>(entries.size());
    for (Object entry : entries) {
      if (entry == null) held.add(null);
      else held.add(keys.contains(key(entry)) ? Boolean.TRUE : missing);
    }
    return held;
  }

  /** Equal for what {@code ==} finds equal. */
  static Object key(Object entry) {
    return entry instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : entry;
  }
}

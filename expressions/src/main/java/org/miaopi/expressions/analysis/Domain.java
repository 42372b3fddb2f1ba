package org.miaopi.expressions.analysis;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.TextOrder;

/**
 * A set of values of one type: those between two ends, or some that are listed.
 *
 * @param from the lower end, null = none
 * @param to the upper end, null = none
 * @param only nothing but these, null = no such limit; all of them between the ends
 * @param without not these
 */
record Domain(
    @Nullable Object from,
    boolean fromIncluded,
    @Nullable Object to,
    boolean toIncluded,
    @Nullable Set<Object> only,
    Set<Object> without) {

  static final Domain ALL = new Domain(null, true, null, true, null, Set.of());

  static Domain only(Collection<?> values) {
    return new Domain(null, true, null, true, plain(values), Set.of());
  }

  static Domain without(Collection<?> values) {
    return new Domain(null, true, null, true, null, plain(values));
  }

  static Domain from(Object end, boolean included) {
    return new Domain(end, included, null, true, null, Set.of());
  }

  static Domain to(Object end, boolean included) {
    return new Domain(null, true, end, included, null, Set.of());
  }

  /** What is in both. */
  Domain and(Domain other) {
    boolean ownFrom = other.from == null || from != null && isInside(from, fromIncluded, other, 1);
    boolean ownTo = other.to == null || to != null && isInside(to, toIncluded, other, -1);
    Set<Object> neither = new HashSet<>(without);
    neither.addAll(other.without);
    Domain ends =
        new Domain(
            ownFrom ? from : other.from,
            ownFrom ? fromIncluded : other.fromIncluded,
            ownTo ? to : other.to,
            ownTo ? toIncluded : other.toIncluded,
            null,
            neither);
    Set<Object> listed = only == null ? other.only : only;
    if (listed == null) return ends;
    Set<Object> both =
        listed.stream()
            .filter(it -> other.only == null || other.only.contains(it))
            .filter(ends::holds)
            .collect(Collectors.toSet());
    return new Domain(null, true, null, true, both, Set.of());
  }

  boolean isEmpty() {
    if (only != null) return only.isEmpty();
    if (from == null || to == null) return false;
    int order = compare(from, to);
    return order > 0
        || order == 0 && !(fromIncluded && toIncluded && !without.contains(plain(from)));
  }

  private boolean holds(Object value) {
    if (without.contains(value)) return false;
    int above = from == null ? 1 : compare(value, from);
    int below = to == null ? -1 : compare(value, to);
    return (above > 0 || above == 0 && fromIncluded) && (below < 0 || below == 0 && toIncluded);
  }

  /** Whether an end bounds more closely than the other's end on the same side. */
  private static boolean isInside(Object end, boolean included, Domain other, int side) {
    Object its = side > 0 ? other.from : other.to;
    if (its == null) return true;
    int order = compare(end, its) * side;
    return order > 0 || order == 0 && !included;
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object one, Object other) {
    if (one instanceof String text) return TextOrder.compare(text, (String) other);
    return ((Comparable<Object>) one).compareTo(other);
  }

  private static Set<Object> plain(Collection<?> values) {
    return values.stream().map(Domain::plain).collect(Collectors.toSet());
  }

  /** The same decimal whatever its scale. */
  private static Object plain(Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal.stripTrailingZeros();
      case List<?> list ->
          list.stream().map(it -> it == null ? Optional.empty() : plain(it)).toList();
      default -> value;
    };
  }
}

package org.miaopi.runtime.store.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;

/** MongoDB's documented order of values, by plain comparison; no key bytes, no index. */
final class BsonOrder {

  static final Comparator<Object> INSTANCE = BsonOrder::compare;

  /** Stands for a field that is not there; as a value it counts as null. */
  static final Object MISSING = "(missing)".toCharArray();

  /** What a sort and an index see in an empty array. */
  static final Object EMPTY = "(empty)".toCharArray();

  private BsonOrder() {}

  static int compare(Object one, Object other) {
    int kinds = Integer.compare(kind(one), kind(other));
    if (kinds != 0) return kinds;
    return switch (one) {
      case Number number -> exact(number).compareTo(exact((Number) other));
      case String text ->
          Arrays.compareUnsigned(
              text.getBytes(StandardCharsets.UTF_8),
              ((String) other).getBytes(StandardCharsets.UTF_8));
      case Map<?, ?> fields -> documents(fields, (Map<?, ?>) other);
      case List<?> elements -> lists(elements, (List<?>) other);
      case ObjectId id -> id.compareTo((ObjectId) other);
      case Boolean truth -> truth.compareTo((Boolean) other);
      case Date date -> date.compareTo((Date) other);
      case null, default -> 0;
    };
  }

  static boolean same(Object one, Object other) {
    return compare(one, other) == 0;
  }

  /** Values of one kind are compared with each other by {@code $gt} and its like. */
  static int kind(Object value) {
    if (value == EMPTY) return 0;
    if (value == null || value == MISSING) return 1;
    return switch (value) {
      case Number number -> 2;
      case String text -> 3;
      case Map<?, ?> fields -> 4;
      case List<?> elements -> 5;
      case ObjectId id -> 6;
      case Boolean truth -> 7;
      case Date date -> 8;
      default -> throw new IllegalArgumentException("not in the model: " + value.getClass());
    };
  }

  static BigDecimal exact(Number number) {
    return switch (number) {
      case BigDecimal decimal -> decimal;
      case Double fraction -> new BigDecimal(fraction);
      default -> BigDecimal.valueOf(number.longValue());
    };
  }

  private static int documents(Map<?, ?> one, Map<?, ?> other) {
    Iterator<? extends Map.Entry<?, ?>> left = one.entrySet().iterator();
    Iterator<? extends Map.Entry<?, ?>> right = other.entrySet().iterator();
    while (left.hasNext() && right.hasNext()) {
      Map.Entry<?, ?> here = left.next();
      Map.Entry<?, ?> there = right.next();
      int kinds = Integer.compare(kind(here.getValue()), kind(there.getValue()));
      if (kinds != 0) return kinds;
      int names = compare(here.getKey(), there.getKey());
      if (names != 0) return names;
      int values = compare(here.getValue(), there.getValue());
      if (values != 0) return values;
    }
    return Boolean.compare(left.hasNext(), right.hasNext());
  }

  private static int lists(List<?> one, List<?> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int elements = compare(one.get(i), other.get(i));
      if (elements != 0) return elements;
    }
    return Integer.compare(one.size(), other.size());
  }
}

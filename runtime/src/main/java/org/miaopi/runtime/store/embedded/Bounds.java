package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of one field, as keys: that it is one of some points, or lies between two
 * keys. It may admit more than the filter does, never less.
 *
 * @param points in their order; null for a range
 * @param low the least key of the range
 * @param high the least key after the range
 * @param fromBelow whether the filter gives the lower bound; else it is that of the kind
 * @param exact whether it admits exactly what the filter does
 */
record Bounds(
    @Nullable List<byte[]> points, byte[] low, byte[] high, boolean fromBelow, boolean exact) {

  private static final byte[] NONE = new byte[0];

  /** Null where the condition is of no use for an index. */
  static @Nullable Bounds of(@Nullable Object condition) {
    if (condition instanceof BsonRegularExpression regex) {
      return beginning(regex.getPattern(), regex.getOptions());
    }
    if (!(condition instanceof Document operators) || !Condition.hasOperators(operators)) {
      return points(Collections.singletonList(condition), true);
    }
    if (operators.containsKey("$eq")) {
      return points(Collections.singletonList(operators.get("$eq")), operators.size() == 1);
    }
    if (operators.get("$in") instanceof Collection<?> choices) {
      return points(choices, operators.size() == 1);
    }
    if (operators.containsKey("$regex")) {
      return operators.get("$regex") instanceof BsonRegularExpression regex
          ? beginning(regex.getPattern(), regex.getOptions())
          : beginning(String.valueOf(operators.get("$regex")), operators.get("$options"));
    }
    return range(operators);
  }

  /**
   * What both admit. Where a document may have an array at the field, take it {@link #oneSided}.
   */
  static Bounds both(Bounds one, Bounds other) {
    if (one.points != null) return one.inexact();
    if (other.points != null) return other.inexact();
    if (!Arrays.equals(KeyBytes.kind(one.low), KeyBytes.kind(other.low))) return one.inexact();
    boolean lower = Arrays.compareUnsigned(one.low, other.low) >= 0;
    boolean upper = Arrays.compareUnsigned(one.high, other.high) <= 0;
    return new Bounds(
        null,
        lower ? one.low : other.low,
        upper ? one.high : other.high,
        one.fromBelow || other.fromBelow,
        one.exact && other.exact);
  }

  private Bounds inexact() {
    return new Bounds(points, low, high, fromBelow, false);
  }

  /**
   * The same from one side only: of an array, one element may meet one bound, another the other.
   */
  Bounds oneSided() {
    byte[] kind = KeyBytes.kind(low);
    return fromBelow
        ? new Bounds(null, low, end(kind), true, false)
        : new Bounds(null, kind, high, false, false);
  }

  /** Whether a document without the field cannot meet it. */
  boolean demandsValue() {
    byte[] nothing = KeyBytes.of(null);
    return points == null
        ? !Arrays.equals(KeyBytes.kind(low), nothing)
        : points.stream().noneMatch(it -> Arrays.equals(it, nothing));
  }

  /** Whether whatever this admits is admitted by {@code other} too. */
  boolean within(Bounds other) {
    if (!other.exact || !demandsValue()) return false;
    if (points != null) return points.stream().allMatch(other::admits);
    return other.points == null
        && Arrays.compareUnsigned(low, other.low) >= 0
        && Arrays.compareUnsigned(high, other.high) <= 0;
  }

  private boolean admits(byte[] key) {
    if (points != null) return points.stream().anyMatch(it -> Arrays.equals(it, key));
    return Arrays.compareUnsigned(key, low) >= 0 && Arrays.compareUnsigned(key, high) < 0;
  }

  private static @Nullable Bounds points(Collection<?> values, boolean exact) {
    TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    for (Object value : values) {
      if (value instanceof Collection || Condition.isPattern(value)) return null;
      keys.add(KeyBytes.of(value));
    }
    return new Bounds(List.copyOf(keys), NONE, NONE, false, exact);
  }

  private static @Nullable Bounds beginning(String pattern, @Nullable Object options) {
    String prefix = Regexes.prefix(pattern, options);
    if (prefix.isEmpty()) return null;
    byte[] low = KeyBytes.beginning(prefix);
    return new Bounds(null, low, end(low), true, false);
  }

  private static @Nullable Bounds range(Document operators) {
    boolean open = operators.containsKey("$gt");
    boolean closed = operators.containsKey("$lt");
    Object from = open ? operators.get("$gt") : operators.get("$gte");
    Object to = closed ? operators.get("$lt") : operators.get("$lte");
    if ((from == null && to == null) || !isOrdered(from) || !isOrdered(to)) return null;
    long bounds = operators.keySet().stream().filter(Bounds::isBound).count();
    int used = (from == null ? 0 : 1) + (to == null ? 0 : 1);
    byte[] kind = KeyBytes.kind(KeyBytes.of(from == null ? to : from));
    boolean oneKind = to == null || KeyBytes.sameKind(to, kind);
    boolean exact = oneKind && bounds == operators.size() && used == operators.size();
    if (!oneKind) to = null;
    byte[] low = from == null ? NumberKeys.least(kind) : KeyBytes.of(from);
    byte[] high = to == null ? kind : KeyBytes.of(to);
    return new Bounds(
        null,
        from != null && open ? end(low) : low,
        to != null && closed ? high : end(high),
        from != null,
        exact);
  }

  private static boolean isBound(String operator) {
    return operator.startsWith("$gt") || operator.startsWith("$lt");
  }

  private static boolean isOrdered(@Nullable Object value) {
    return !(value instanceof Collection
        || value instanceof MinKey
        || value instanceof MaxKey
        || Condition.isPattern(value)
        || NumberKeys.isNaN(value));
  }

  private static byte[] end(byte[] beginning) {
    byte[] end = KeyBytes.after(beginning);
    if (end == null) throw new IllegalStateException("No key begins with FF");
    return end;
  }
}

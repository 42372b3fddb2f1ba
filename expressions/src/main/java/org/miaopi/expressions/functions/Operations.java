package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Values;

/**
 * What the operators do, and the way to functions: the one class that compiled expressions call.
 * Every parameter is an Object, so that a call is never resolved by a value; the checker has seen
 * to the types. Null gives null unless it says otherwise.
 */
public final class Operations {

  private Operations() {}

  public static @Nullable Object and(@Nullable Object a, @Nullable Object b) {
    if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) return false;
    return a == null || b == null ? null : Boolean.TRUE;
  }

  public static @Nullable Object or(@Nullable Object a, @Nullable Object b) {
    if (Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)) return true;
    return a == null || b == null ? null : Boolean.FALSE;
  }

  public static @Nullable Object not(@Nullable Object a) {
    return a == null ? null : !((Boolean) a);
  }

  /** The scale of decimals does not matter; of lists, null if an entry that decides is null. */
  public static @Nullable Object eq(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) return null;
    return a instanceof List<?> list ? Lists.equal(list, (List<?>) b) : (Object) same(a, b);
  }

  public static @Nullable Object ne(@Nullable Object a, @Nullable Object b) {
    return not(eq(a, b));
  }

  public static @Nullable Object lt(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? null : Order.compare(a, b) < 0;
  }

  public static @Nullable Object le(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? null : Order.compare(a, b) <= 0;
  }

  public static @Nullable Object gt(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? null : Order.compare(a, b) > 0;
  }

  public static @Nullable Object ge(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? null : Order.compare(a, b) >= 0;
  }

  public static @Nullable Object add(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? null : Arithmetic.add(a, b);
  }

  public static @Nullable Object subtract(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? null : Arithmetic.subtract(a, b);
  }

  public static @Nullable Object multiply(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? null : Arithmetic.multiply(a, b);
  }

  public static @Nullable Object divide(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? null : Arithmetic.divide(a, b);
  }

  public static @Nullable Object remainder(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? null : Decimals.remainder((BigDecimal) a, (BigDecimal) b);
  }

  public static @Nullable Object negate(@Nullable Object a) {
    return a == null ? null : Arithmetic.negate(a);
  }

  /** True if found, else null if the list holds null, else false. */
  public static @Nullable Object isIn(@Nullable Object value, @Nullable Object list) {
    if (value == null || list == null) return null;
    boolean unknown = false;
    for (Object entry : (List<?>) list) {
      if (entry == null) unknown = true;
      else if (same(entry, value)) return true;
    }
    return unknown ? null : Boolean.FALSE;
  }

  /**
   * Between two ends, those that there are: false if one end is passed, else null if one is null.
   */
  public static @Nullable Object within(
      @Nullable Object value, @Nullable Object from, @Nullable Object to, @Nullable Object bounds) {
    if (value == null || !(bounds instanceof Bounds ends)) return null;
    Object above = ends.isAbove(value, from);
    Object below = ends.isBelow(value, to);
    return and(above, below);
  }

  public static @Nullable Object choose(
      @Nullable Object condition, @Nullable Object whenTrue, @Nullable Object whenFalse) {
    if (condition == null) return null;
    return (Boolean) condition ? whenTrue : whenFalse;
  }

  /** The field of a group. */
  public static @Nullable Object member(
      @Nullable Object group, @Nullable Object name, @Nullable Object type) {
    if (!(group instanceof Map<?, ?> fields) || !(type instanceof Type wanted)) return null;
    return Values.conform(wanted, fields.get(name));
  }

  /** Evaluates a part that was compiled on its own. */
  public static @Nullable Object run(@Nullable Object body, @Nullable Object frame) {
    return body instanceof Body part && frame instanceof Frame at ? part.evaluate(at) : null;
  }

  /** Calls a function of the library with a list of arguments. */
  public static @Nullable Object call(
      @Nullable Object function, @Nullable Object frame, @Nullable Object arguments) {
    if (!(function instanceof Function called) || !(frame instanceof Frame at)) return null;
    if (!(arguments instanceof List<?> list)) return null;
    return called.call(list, at.environment());
  }

  /** Evaluates an aggregate over rows; rows that are null count as none, too many give null. */
  public static @Nullable Object aggregate(
      @Nullable Object function,
      @Nullable Object frame,
      @Nullable Object rows,
      @Nullable Object body) {
    if (!(function instanceof Aggregate called) || !(frame instanceof Frame at)) return null;
    List<?> table = rows instanceof List<?> list ? list : List.of();
    return body == null || at.mayVisit(table.size()) ? called.over(table, (Body) body, at) : null;
  }

  static boolean same(Object a, Object b) {
    return a instanceof BigDecimal decimal ? decimal.compareTo((BigDecimal) b) == 0 : a.equals(b);
  }
}

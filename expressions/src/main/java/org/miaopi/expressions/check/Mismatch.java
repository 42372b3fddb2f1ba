package org.miaopi.expressions.check;

import java.util.Set;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;

/** Finds the most helpful thing to say of two types that do not go together. */
final class Mismatch {

  private static final Set<Type> DURATIONS = Set.of(Simple.MONTHS, Simple.DAYS);
  private static final Set<Type> TIMES = Set.of(Simple.DATE, Simple.DATE_TIME);

  private Mismatch() {}

  /** The code of the problem, the usual one where there is no better. */
  static String code(String usual, Type one, Type other) {
    if (one.equals(other)) return usual;
    if (DURATIONS.contains(one) && DURATIONS.contains(other)) return "duration.kinds";
    if (TIMES.contains(one) && TIMES.contains(other)) return "date.time";
    return isNumberWith(DURATIONS, one, other) ? "duration.unit" : usual;
  }

  /** The same of a sum or a difference. */
  static String sum(String usual, Type one, Type other) {
    return isNumberWith(TIMES, one, other) ? "date.unit" : code(usual, one, other);
  }

  /** The same of a quotient. */
  static String quotient(String usual, Type one, Type other) {
    boolean duration = DURATIONS.contains(one) || DURATIONS.contains(other);
    return duration ? "divide.duration" : usual;
  }

  private static boolean isNumberWith(Set<Type> types, Type one, Type other) {
    return (one == Simple.DECIMAL && types.contains(other))
        || (other == Simple.DECIMAL && types.contains(one));
  }
}

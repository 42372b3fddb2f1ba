package org.miaopi.expressions.check;

import static org.miaopi.expressions.type.Type.Simple.DATE;
import static org.miaopi.expressions.type.Type.Simple.DATE_TIME;
import static org.miaopi.expressions.type.Type.Simple.DAYS;
import static org.miaopi.expressions.type.Type.Simple.DECIMAL;
import static org.miaopi.expressions.type.Type.Simple.MONTHS;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** What operators of arithmetic take and give; null alone takes the first way that fits. */
final class ArithmeticTypes {

  private record Way(Type left, Type right, Type result) {
    boolean takes(Type one, Type other) {
      return Types.fits(one, left) && Types.fits(other, right);
    }
  }

  private static final Way DECIMALS = new Way(DECIMAL, DECIMAL, DECIMAL);

  private static final Map<String, List<Way>> WAYS =
      Map.of(
          "add",
          List.of(
              DECIMALS,
              new Way(MONTHS, MONTHS, MONTHS),
              new Way(DAYS, DAYS, DAYS),
              new Way(DATE, MONTHS, DATE),
              new Way(DATE, DAYS, DATE),
              new Way(DATE_TIME, MONTHS, DATE_TIME),
              new Way(DATE_TIME, DAYS, DATE_TIME),
              new Way(MONTHS, DATE, DATE),
              new Way(DAYS, DATE, DATE),
              new Way(MONTHS, DATE_TIME, DATE_TIME),
              new Way(DAYS, DATE_TIME, DATE_TIME)),
          "subtract",
          List.of(
              DECIMALS,
              new Way(MONTHS, MONTHS, MONTHS),
              new Way(DAYS, DAYS, DAYS),
              new Way(DATE, DATE, DAYS),
              new Way(DATE_TIME, DATE_TIME, DAYS),
              new Way(DATE, MONTHS, DATE),
              new Way(DATE, DAYS, DATE),
              new Way(DATE_TIME, MONTHS, DATE_TIME),
              new Way(DATE_TIME, DAYS, DATE_TIME)),
          "multiply",
          List.of(
              DECIMALS,
              new Way(MONTHS, DECIMAL, MONTHS),
              new Way(DAYS, DECIMAL, DAYS),
              new Way(DECIMAL, MONTHS, MONTHS),
              new Way(DECIMAL, DAYS, DAYS)),
          "divide",
          List.of(
              DECIMALS,
              new Way(MONTHS, MONTHS, DECIMAL),
              new Way(DAYS, DAYS, DECIMAL),
              new Way(MONTHS, DECIMAL, MONTHS),
              new Way(DAYS, DECIMAL, DAYS)),
          "remainder",
          List.of(DECIMALS));

  private ArithmeticTypes() {}

  /** The type of the value, or null where the operator does not take such operands. */
  static @Nullable Type result(String operator, Type left, Type right) {
    return WAYS.getOrDefault(operator, List.of()).stream()
        .filter(way -> way.takes(left, right))
        .map(Way::result)
        .findFirst()
        .orElse(null);
  }
}

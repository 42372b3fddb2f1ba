package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Calculates as MongoDB does: the result has the widest kind among the operands, an int grows into
 * a long, a long never wraps, and a Decimal128 is exact up to its 34 digits.
 */
final class Numbers {

  private static final MathContext DECIMAL = new MathContext(34, RoundingMode.HALF_EVEN);
  private static final MathContext OF_DOUBLE = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  private Numbers() {}

  static boolean isFinite(Number number) {
    return switch (number) {
      case Double value -> Double.isFinite(value);
      case Decimal128 value -> !NOT_FINITE.contains(value.toString());
      default -> true;
    };
  }

  /** The exact value; {@code other} for NaN and the infinities. */
  static BigDecimal exact(Number number, BigDecimal other) {
    if (!isFinite(number)) return other;
    return switch (number) {
      case Double value -> new BigDecimal(value);
      case Decimal128 value -> new BigDecimal(value.toString());
      default -> BigDecimal.valueOf(number.longValue());
    };
  }

  /** An int where it fits, as counts are. */
  static Number count(long count) {
    return count == (int) count ? (Number) (int) count : (Number) count;
  }

  static Number sum(Number one, Number other) {
    return calculated(one, other, Double::sum, BigDecimal::add);
  }

  static Number product(Number one, Number other) {
    return calculated(one, other, (a, b) -> a * b, BigDecimal::multiply);
  }

  /** As a mean is: of decimals a decimal, else a double. */
  static Number quotient(Number sum, long count) {
    if (!(sum instanceof Decimal128) || !isFinite(sum)) return sum.doubleValue() / count;
    return decimal(exact(sum, BigDecimal.ZERO).divide(BigDecimal.valueOf(count), DECIMAL));
  }

  private static Number calculated(
      Number one, Number other, BinaryOperator<Double> rough, BinaryOperator<BigDecimal> exact) {
    boolean finite = isFinite(one) && isFinite(other);
    boolean decimal = one instanceof Decimal128 || other instanceof Decimal128;
    boolean binary = one instanceof Double || other instanceof Double;
    if (!finite || (binary && !decimal)) {
      double result = rough.apply(one.doubleValue(), other.doubleValue());
      return decimal ? special(result) : (Number) result;
    }
    if (decimal) return decimal(exact.apply(operand(one), operand(other)));
    return whole(
        exact.apply(BigDecimal.valueOf(one.longValue()), BigDecimal.valueOf(other.longValue())),
        one instanceof Long || other instanceof Long);
  }

  private static Number whole(BigDecimal result, boolean asLong) {
    if (result.toBigIntegerExact().bitLength() >= Long.SIZE) {
      throw Errors.badValue("The result does not fit into a 64 bit integer");
    }
    long value = result.longValueExact();
    return asLong ? (Number) value : count(value);
  }

  private static BigDecimal operand(Number number) {
    BigDecimal exact = exact(number, BigDecimal.ZERO);
    return number instanceof Double ? exact.round(OF_DOUBLE) : exact;
  }

  private static Decimal128 decimal(BigDecimal value) {
    try {
      return new Decimal128(value.round(DECIMAL));
    } catch (NumberFormatException e) {
      throw Errors.badValue("The result does not fit into a decimal of 34 digits");
    }
  }

  private static Decimal128 special(double value) {
    if (Double.isNaN(value)) return Decimal128.NaN;
    return value > 0 ? Decimal128.POSITIVE_INFINITY : Decimal128.NEGATIVE_INFINITY;
  }
}

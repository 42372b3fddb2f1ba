package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers of all BSON kinds in one exact order: NaN, -∞, negative, zero, positive, ∞. */
final class NumberKeys {

  private static final int NOT_A_NUMBER = 1;
  private static final int LEAST = 2;
  private static final int NEGATIVE = 3;
  private static final int ZERO = 4;
  private static final int POSITIVE = 5;
  private static final int GREATEST = 6;

  private NumberKeys() {}

  static boolean isNaN(@Nullable Object value) {
    return (value instanceof Double number && number.isNaN())
        || (value instanceof Decimal128 decimal && decimal.toString().equals("NaN"));
  }

  /** The least key that a bound from above admits: of numbers, all but NaN. */
  static byte[] least(byte[] kind) {
    return Arrays.equals(kind, KeyBytes.kind(KeyBytes.of(0)))
        ? KeyBytes.joined(kind, new byte[] {LEAST})
        : kind;
  }

  static void write(Number number, ByteArrayOutputStream out) {
    switch (number) {
      case Number value when isNaN(value) -> out.write(NOT_A_NUMBER);
      case Double value when value.isInfinite() -> out.write(value > 0 ? GREATEST : LEAST);
      case Double value -> exact(new BigDecimal(value), out);
      case Decimal128 value when value.equals(Decimal128.POSITIVE_INFINITY) -> out.write(GREATEST);
      case Decimal128 value when value.equals(Decimal128.NEGATIVE_INFINITY) -> out.write(LEAST);
      case Decimal128 value -> exact(new BigDecimal(value.toString()), out);
      default -> exact(BigDecimal.valueOf(number.longValue()), out);
    }
  }

  private static void exact(BigDecimal value, ByteArrayOutputStream out) {
    switch (value.signum()) {
      case 0 -> out.write(ZERO);
      case 1 -> {
        out.write(POSITIVE);
        out.writeBytes(magnitude(value));
      }
      default -> {
        out.write(NEGATIVE);
        out.writeBytes(KeyBytes.descending(magnitude(value)));
      }
    }
  }

  /** Two bytes of decimal exponent, then two digits a byte, each byte 1 to 100, then 0. */
  private static byte[] magnitude(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - shortest.scale() + 0x8000;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(exponent >> 8);
    bytes.write(exponent);
    for (int i = 0; i < digits.length(); i += 2) {
      int tens = digits.charAt(i) - '0';
      int ones = i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : 0;
      bytes.write(tens * 10 + ones + 1);
    }
    bytes.write(0);
    return bytes.toByteArray();
  }
}

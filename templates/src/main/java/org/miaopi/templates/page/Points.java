package org.miaopi.templates.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lengths of formatting objects, which are all written in points. */
public final class Points {

  private Points() {}

  static double of(@Nullable String length, double otherwise) {
    if (length == null) return otherwise;
    return Double.parseDouble(length.substring(0, length.length() - "pt".length()));
  }

  static double of(Map<String, String> attributes, String name) {
    return of(attributes.get(name), 0);
  }

  /** As FOP reckons, in thousandths. */
  public static String of(double points) {
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(3, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString() + "pt";
  }
}

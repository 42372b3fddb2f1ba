package org.miaopi.templates.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lengths of formatting objects, which are all written in points. */
final class Points {

  private Points() {}

  static double of(@Nullable String length, double otherwise) {
    if (length == null) return otherwise;
    return Double.parseDouble(length.substring(0, length.length() - "pt".length()));
  }

  static double of(Map<String, String> attributes, String name) {
    return of(attributes.get(name), 0);
  }

  /** As FOP reckons, in thousandths. */
  static String of(double points) {
    long thousandths = Math.round(points * 1000);
    return thousandths / 1000 + "." + "%03d".formatted(thousandths % 1000) + "pt";
  }
}

package org.miaopi.expressions.functions;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Division codes: GB/T 2260 (6 digits; its levels are 2, 4 and 6), and those of townships and
 * villages with 9 and 12. Levels of zeros at the end say nothing.
 */
final class RegionCode {

  private static final Pattern FORM =
      Pattern.compile("[1-9][0-9](?:[0-9]{2}|[0-9]{4}|[0-9]{7}|[0-9]{10})?");
  private static final int[] LEVELS = {9, 6, 4, 2};

  private RegionCode() {}

  /** Whether one region is the other or inside it; null where one is no code. */
  static @Nullable Boolean isUnder(String code, String region) {
    if (!FORM.matcher(code).matches() || !FORM.matcher(region).matches()) return null;
    return significant(code).startsWith(significant(region));
  }

  private static String significant(String code) {
    String rest = code;
    for (int level : LEVELS) {
      if (rest.length() > level && rest.substring(level).matches("0+"))
        rest = rest.substring(0, level);
    }
    return rest;
  }
}

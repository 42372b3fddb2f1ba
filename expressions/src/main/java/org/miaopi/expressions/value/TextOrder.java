package org.miaopi.expressions.value;

/** The order of texts: by code point, so that every engine has the same; no language's alphabet. */
public final class TextOrder {

  /** What a half of a surrogate pair counts more than all other UTF-16 units. */
  private static final int BEYOND = 0x10000;

  private TextOrder() {}

  /** Negative, zero or positive; a text comes before those that it begins. */
  public static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) return Integer.compare(weight(a), weight(b));
    }
    return Integer.compare(one.length(), other.length());
  }

  private static int weight(char unit) {
    return Character.isSurrogate(unit) ? unit + BEYOND : unit;
  }
}

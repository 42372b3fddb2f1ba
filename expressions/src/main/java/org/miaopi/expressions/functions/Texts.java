package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work on texts, counted in characters (code points) and bounded in length. */
final class Texts {

  /** No value of a form is longer; a text that would grow beyond it is null instead. */
  private static final int LONGEST = 100_000;

  private static final int MOST_PARTS = 1_000;

  private Texts() {}

  static @Nullable String bounded(CharSequence text) {
    return text.length() > LONGEST ? null : text.toString();
  }

  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) start++;
    while (end > start && isBlank(text.charAt(end - 1))) end--;
    return text.substring(start, end);
  }

  /** The blanks that a browser's trim knows, so that both twins agree. */
  private static boolean isBlank(char character) {
    return (character >= 9 && character <= 13)
        || Character.isSpaceChar(character)
        || character == 0xFEFF;
  }

  static String substring(String text, int start, int end) {
    int length = text.codePointCount(0, text.length());
    int from = Math.clamp(start, 0, length);
    int to = Math.clamp(end, from, length);
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }

  /** How many characters stand before a place in a text, or null of a place that is none. */
  static @Nullable BigDecimal position(String text, int at) {
    return at < 0 ? null : BigDecimal.valueOf(text.codePointCount(0, at));
  }

  static @Nullable String startPadded(String text, @Nullable Integer length, String filling) {
    String missing = missing(text, length, filling);
    return missing == null ? null : bounded(missing + text);
  }

  static @Nullable String endPadded(String text, @Nullable Integer length, String filling) {
    String missing = missing(text, length, filling);
    return missing == null ? null : bounded(text + missing);
  }

  /** As much of the filling, repeated, as the text lacks; null for a length that is none. */
  private static @Nullable String missing(String text, @Nullable Integer length, String filling) {
    if (length == null || length > LONGEST) return null;
    int missing = length - text.codePointCount(0, text.length());
    if (missing <= 0 || filling.isEmpty()) return "";
    int size = filling.codePointCount(0, filling.length());
    return filling.repeat(missing / size) + substring(filling, 0, missing % size);
  }

  /** Null for more than 1,000 parts; a separator of nothing separates nothing. */
  static @Nullable List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int at = separator.isEmpty() ? -1 : text.indexOf(separator);
    for (; at >= 0; at = text.indexOf(separator, start)) {
      if (parts.size() == MOST_PARTS - 1) return null;
      parts.add(text.substring(start, at));
      start = at + separator.length();
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Stops as soon as the text is too long, since a separator may be long itself. */
  static @Nullable String join(List<Object> parts, String separator) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) joined.append(separator);
      joined.append(parts.get(i));
      if (joined.length() > LONGEST) return null;
    }
    return joined.toString();
  }

  static @Nullable String replace(String text, String part, String by) {
    if (part.isEmpty()) return text;
    StringBuilder replaced = new StringBuilder();
    int start = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, start)) {
      replaced.append(text, start, at).append(by);
      start = at + part.length();
      if (replaced.length() > LONGEST) return null;
    }
    return bounded(replaced.append(text, start, text.length()));
  }
}

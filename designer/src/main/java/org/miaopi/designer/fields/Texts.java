package org.miaopi.designer.fields;

/** How texts are read. */
final class Texts {

  private static final String BLANKS = " \t\r\n\u3000\u00a0";

  private Texts() {}

  /** One line: no control characters. */
  static Answer line(Object json) {
    return read(json, "");
  }

  /** Several lines. */
  static Answer lines(Object json) {
    return read(json, "\n\r\t");
  }

  private static Answer read(Object json, String allowed) {
    if (!(json instanceof String)) return Answer.wrongType();
    String text = trimmed((String) json);
    boolean clean = text.chars().allMatch(it -> it >= ' ' || allowed.indexOf(it) >= 0);
    if (!clean) return Answer.wrongType();
    return Answer.of(text.isEmpty() ? null : text);
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    return text.substring(start, end);
  }

  private static boolean isBlank(String text, int index) {
    return BLANKS.indexOf(text.charAt(index)) >= 0;
  }
}

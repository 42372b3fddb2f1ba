package org.miaopi.templates.format;

/** Hides the middle of what identifies a person. */
public final class Masks {

  private Masks() {}

  /** 370112********0024 for an identity number, 138****1234 for a phone, 张*兰 for a name. */
  public static String mask(String text) {
    int length = text.codePointCount(0, text.length());
    if (length >= 15) return keep(text, length, 6, 4);
    if (length >= 7) return keep(text, length, 3, 4);
    if (length >= 3) return keep(text, length, 1, 1);
    return length == 2 ? keep(text, length, 1, 0) : "*".repeat(length);
  }

  private static String keep(String text, int length, int first, int last) {
    int head = text.offsetByCodePoints(0, first);
    int tail = text.offsetByCodePoints(0, length - last);
    return text.substring(0, head) + "*".repeat(length - first - last) + text.substring(tail);
  }
}

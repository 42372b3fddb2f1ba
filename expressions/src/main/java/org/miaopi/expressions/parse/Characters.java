package org.miaopi.expressions.parse;

import java.util.Map;

/** Full-width characters and their half-width twins, and what may stand in a name. */
final class Characters {

  private static final Map<Integer, String> SPECIAL =
      Map.ofEntries(
          Map.entry((int) '、', ","),
          Map.entry((int) '【', "["),
          Map.entry((int) '】', "]"),
          Map.entry((int) '×', "*"),
          Map.entry((int) '÷', "/"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '≥', ">="),
          Map.entry((int) '≤', "<="),
          Map.entry((int) '≠', "!="),
          Map.entry((int) '…', ".."),
          Map.entry((int) '“', "“"),
          Map.entry((int) '‘', "‘"));

  private Characters() {}

  /** What a character of punctuation stands for; a letter or any other stands for itself. */
  static String halfWidth(int character) {
    String special = SPECIAL.get(character);
    if (special != null) return special;
    boolean fullWidth = character >= 0xFF01 && character <= 0xFF5E;
    return Character.toString(fullWidth ? character - 0xFEE0 : character);
  }

  static boolean isDigit(int character) {
    int half = halfWidth(character).codePointAt(0);
    return half >= '0' && half <= '9';
  }

  static boolean startsName(int character) {
    return Character.isLetter(character) || character == '_';
  }

  static boolean continuesName(int character) {
    return Character.isLetterOrDigit(character) || character == '_';
  }

  /** Controls, halves of surrogate pairs, and what turns the direction of the text around it. */
  static boolean isHidden(int character) {
    if (character == '\t' || character == '\n' || character == '\r') return false;
    boolean turns =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    int type = Character.getType(character);
    return turns || type == Character.CONTROL || type == Character.SURROGATE;
  }

  static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == 0xFEFF;
  }
}

package org.miaopi.templates.fonts;

/** Why a character cannot be printed. */
public enum Obstacle {
  /** It steers the text or stands for nothing: controls, directions, halves of a pair. */
  CONTROL,
  /** Each system draws another thing for it: the private use areas. */
  PRIVATE_USE,
  /** It asks for another form of the character before it, which the faces do not have. */
  VARIATION,
  /** A mark above or below a letter that no face has together with this letter. */
  MARK,
  EMOJI,
  /** It is a character like others, but no face has it. */
  NO_GLYPH;

  private static final int EMOJI_KEYCAP = 0x20e3;

  /** The reason for a character that {@link Face#printing} has no face for. */
  public static Obstacle of(int codePoint) {
    if (isVariationSelector(codePoint)) return VARIATION;
    if (isEmoji(codePoint)) return EMOJI;
    return switch (Character.getType(codePoint)) {
      case Character.PRIVATE_USE -> PRIVATE_USE;
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          CONTROL;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          MARK;
      default -> NO_GLYPH;
    };
  }

  /** Not even with a glyph: what stands there would not be what was meant. */
  static boolean isNeverPrinted(int codePoint) {
    if (codePoint < 0x300 && codePoint >= 0xa0 || codePoint >= ' ' && codePoint < 0x7f)
      return false;
    return of(codePoint) != NO_GLYPH;
  }

  private static boolean isVariationSelector(int codePoint) {
    return codePoint >= 0xfe00 && codePoint <= 0xfe0f
        || codePoint >= 0xe0100 && codePoint <= 0xe01ef
        || codePoint >= 0x180b && codePoint <= 0x180f;
  }

  private static boolean isEmoji(int codePoint) {
    return Character.isEmojiPresentation(codePoint)
        || Character.isEmojiModifier(codePoint)
        || codePoint == EMOJI_KEYCAP;
  }
}

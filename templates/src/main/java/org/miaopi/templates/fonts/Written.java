package org.miaopi.templates.fonts;

import java.text.Normalizer;

/** A text as it is set, of what was typed or pasted. */
public final class Written {

  private static final int FIRST_MARK = 0x300;
  private static final int SOFT_HYPHEN = 0xad;

  private Written() {}

  /**
   * The text without characters that show nothing and only say where a line may end, and with
   * letters and their marks as one character where Unicode has it. Marks that stay alone have no
   * face.
   */
  public static String of(String text) {
    return isPlain(text) ? text : composed(text);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char it = text.charAt(i);
      if (it == SOFT_HYPHEN || isInvisible(it) || isMark(it)) return false;
    }
    return true;
  }

  private static boolean isInvisible(int codePoint) {
    return switch (codePoint) {
      case SOFT_HYPHEN, 0x200b, 0x2060, 0xfeff -> true;
      default -> false;
    };
  }

  private static boolean isMark(int codePoint) {
    return codePoint >= FIRST_MARK && Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /**
   * Only a letter together with its marks: composing everything would replace compatibility
   * ideographs by others.
   */
  private static String composed(String text) {
    int[] points = text.codePoints().filter(it -> !isInvisible(it)).toArray();
    StringBuilder composed = new StringBuilder(text.length());
    for (int from = 0, to; from < points.length; from = to) {
      to = from + 1;
      while (to < points.length && isMark(points[to])) to++;
      String cluster = new String(points, from, to - from);
      boolean marked = to > from + 1;
      composed.append(marked ? Normalizer.normalize(cluster, Normalizer.Form.NFC) : cluster);
    }
    return composed.toString();
  }
}

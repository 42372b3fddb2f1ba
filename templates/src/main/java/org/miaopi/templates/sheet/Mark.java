package org.miaopi.templates.sheet;

import org.miaopi.templates.fonts.Face;

/**
 * Something printed at a place. Lengths are in points, x to the right and y downwards from the
 * upper left corner of the sheet; colours are 0xRRGGBB.
 */
public sealed interface Mark {

  /** A filled rectangle. */
  record Fill(double x, double y, double width, double height, int color) implements Mark {}

  /**
   * A dashed line along its middle.
   *
   * @param on the length of a dash, and of the gap behind it
   */
  record Dashes(double x1, double y1, double x2, double y2, double thickness, double on, int color)
      implements Mark {}

  /**
   * Characters of one look on one baseline.
   *
   * @param x where the first character begins
   * @param y the baseline
   * @param advances from each character to the next, spacing included
   */
  record Text(
      Face face, double size, int color, double x, double y, int[] codePoints, double[] advances)
      implements Mark {

    /** The characters as a string. */
    public String string() {
      return new String(codePoints, 0, codePoints.length);
    }
  }

  /** A picture that fills a rectangle; its bytes are known by the name. */
  record Picture(String name, double x, double y, double width, double height) implements Mark {}
}

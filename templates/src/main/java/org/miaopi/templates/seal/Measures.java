package org.miaopi.templates.seal;

/**
 * The measures of a kind of seal, in tenths of a millimetre.
 *
 * @param margin between the ring and the edge of the picture
 * @param gap between the ring and the name
 * @param tallest of the characters of a short name
 * @param smallest of those of a long one
 * @param fitting how many characters a name has at most to be a short one
 * @param shrinking by how much each further character is lower
 * @param widestPitch from character to character, by their height
 * @param star its circumradius
 * @param starLift where the star stands above a line, negative upwards
 * @param lineMiddle how far below the centre the line is
 * @param codeGap between the ring and the baseline of the code
 * @param middleHeight of a code in the middle of the seal
 */
record Measures(
    double margin,
    double gap,
    double tallest,
    double smallest,
    int fitting,
    double shrinking,
    double widestPitch,
    double star,
    double starLift,
    double lineMiddle,
    double lineHeight,
    double lineWidth,
    double codeGap,
    double codeSize,
    double codePitch,
    double middleHeight,
    double middleWidth) {

  /** A character is at most this wide for its height: seal characters stand tall. */
  static final double STANDING = 0.82;

  static final Measures ROUND =
      new Measures(2, 6, 70, 48, 8, 1, 1.35, 70, -6, 104, 40, 212, 8, 23, 14.1, 40, 250);

  static final Measures OVAL =
      new Measures(2, 6, 44, 30, 12, 0.8, 1.3, 40, -8, 62, 44, 190, 8, 20, 12.5, 36, 248);

  /** By how many characters share the arc. */
  double nameHeight(int characters) {
    return Math.max(smallest, tallest - shrinking * Math.max(0, characters - fitting));
  }

  /** How far the name comes down on either side, in degrees from the top. */
  double reach(boolean aboveLine, boolean aboveCode) {
    if (aboveLine) return 118;
    return aboveCode ? 138 : 148;
  }
}

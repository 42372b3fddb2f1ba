package org.miaopi.templates.line;

import org.miaopi.templates.fonts.Family;

/**
 * How characters look. Lengths are in points, colours 0xRRGGBB.
 *
 * @param eastAsian the family of Chinese characters and punctuation
 * @param latin the family of the alphabets of Europe
 * @param spacing added behind each character
 * @param shift upwards from the baseline
 * @param ground the colour behind the characters; {@link #NONE} for none
 */
public record Ink(
    Family eastAsian,
    Family latin,
    boolean bold,
    double size,
    int color,
    double spacing,
    double shift,
    boolean underlined,
    boolean struck,
    int ground) {

  public static final int NONE = -1;
}

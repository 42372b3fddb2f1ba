package org.miaopi.templates.seal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.fonts.Written;

/**
 * A seal as departments carry it: a ring, the issuer's name on the upper arc, a star, what the seal
 * is for in a line below, and its registered code on the lower arc. An oval seal without a star has
 * the code in its middle.
 *
 * @param width in millimetres, 20 to 60: the diameter of a round seal
 * @param text the issuer's name, 1 to 40 characters; 4 to 30 look best
 * @param line such as 行政审批专用章, 1 to 12 characters; null draws none
 * @param code usually 13 digits, at most 20; null draws none
 */
public record Seal(
    SealShape shape,
    double width,
    boolean star,
    String text,
    @Nullable String line,
    @Nullable String code) {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,20}");
  private static final int LONGEST = 40;
  private static final int LONGEST_LINE = 12;
  private static final double NARROWEST = 20;
  private static final double WIDEST = 60;

  /** Throws IllegalArgumentException for what no seal can carry. */
  public Seal {
    text = Written.of(text.strip());
    line = line == null ? null : Written.of(line);
    if (isUnfit(text, LONGEST)) {
      throw new IllegalArgumentException("Not the name of a seal: " + text);
    }
    if (line != null && isUnfit(line, LONGEST_LINE)) {
      throw new IllegalArgumentException("Not the line of a seal: " + line);
    }
    if (code != null && !CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("Not the code of a seal: " + code);
    }
    if (!(width >= NARROWEST && width <= WIDEST)) {
      throw new IllegalArgumentException("Not the width of a seal: " + width);
    }
  }

  /** The round seal of 42 mm with a star. */
  public Seal(String text, @Nullable String code) {
    this(SealShape.ROUND, SealShape.ROUND.usualWidth(), true, text, null, code);
  }

  /** A seal for a document that shows none: of the first name that can be drawn, shortened. */
  public static Seal named(String... names) {
    for (String name : names) {
      int[] points = name.strip().codePoints().filter(Glyph::isDrawn).limit(LONGEST).toArray();
      String drawn = new String(points, 0, points.length);
      if (!drawn.isBlank()) return new Seal(drawn, null);
    }
    return new Seal("证照", null);
  }

  /** Whether there is a glyph for each character of a name. */
  public static boolean isDrawn(String name) {
    return Written.of(name).codePoints().allMatch(Glyph::isDrawn);
  }

  /**
   * The seal as SVG of its size, transparent but for one path in {@code #c8161d} that uses only the
   * commands M, L, C and Z and fills by the nonzero rule. The same seal always gives the same text.
   */
  public String svg() {
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%smm\" height=\"%smm\""
            + " viewBox=\"0 0 %.0f %.0f\"><path fill=\"#c8161d\" d=\"%s\"/></svg>",
        millimetres(width),
        millimetres(height()),
        shape.width(),
        shape.height(),
        SvgPath.of(Drawing.of(this)));
  }

  /** In millimetres. */
  public double height() {
    return width * shape.proportion();
  }

  private static boolean isUnfit(String text, int longest) {
    return text.isBlank() || text.codePointCount(0, text.length()) > longest || !isDrawn(text);
  }

  private static String millimetres(double length) {
    return length == Math.rint(length)
        ? String.valueOf((long) length)
        : String.format(Locale.ROOT, "%.2f", length);
  }
}

package org.miaopi.templates.seal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Draws a seal on a square of 420 units, a tenth of a millimetre each. Angles are in radians,
 * clockwise; radii are measured from the centre.
 */
final class Drawing {

  private static final double CENTRE = 210;
  private static final double RING_OUTSIDE = 208;
  private static final double RING_INSIDE = 196;
  private static final double NAME_TOP = 190;
  private static final double STAR = 68;
  private static final double CODE_BASELINE = 188;
  private static final double CODE_SIZE = 23;
  private static final double CODE_PITCH = Math.toRadians(4.3);

  /** A character is at most this wide for its height: seal characters stand tall. */
  private static final double WIDEST = 0.82;

  private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);

  private Drawing() {}

  static String of(Seal seal) {
    Drawing drawing = new Drawing();
    drawing.ring();
    drawing.star();
    drawing.name(Glyph.of(seal.text()), seal.code() != null);
    if (seal.code() != null) drawing.code(Glyph.of(seal.code()));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"42mm\" height=\"42mm\""
        + " viewBox=\"0 0 420 420\"><path fill=\"#c8161d\" d=\""
        + SvgPath.of(drawing.path)
        + "\"/></svg>";
  }

  private void ring() {
    path.append(circle(RING_OUTSIDE), false);
    AffineTransform mirrored = new AffineTransform(-1, 0, 0, 1, 2 * CENTRE, 0);
    path.append(circle(RING_INSIDE).getPathIterator(mirrored), false);
  }

  private static Ellipse2D circle(double radius) {
    return new Ellipse2D.Double(CENTRE - radius, CENTRE - radius, 2 * radius, 2 * radius);
  }

  private void star() {
    double inner = STAR * Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(126));
    for (int corner = 0; corner < 10; corner++) {
      double radius = corner % 2 == 0 ? STAR : inner;
      double angle = corner * Math.PI / 5;
      double x = CENTRE + radius * Math.sin(angle);
      double y = CENTRE - radius * Math.cos(angle);
      if (corner == 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }

  /** Few characters are spread, many share the arc and are condensed and a little lower. */
  private void name(List<Glyph> name, boolean aboveCode) {
    double arc = Math.toRadians(aboveCode ? 276 : 296);
    double pitch = Math.min(Math.toRadians(38), arc / name.size());
    double height = 70 - Math.clamp(name.size() - 8, 0, 22);
    double baseline = NAME_TOP - height;
    double width = Math.min(WIDEST * height, pitch * (baseline + height / 4) * 0.97);
    double angle = -pitch * (name.size() - 1) / 2;
    for (Glyph glyph : name) {
      AffineTransform place = AffineTransform.getRotateInstance(angle, CENTRE, CENTRE);
      place.translate(CENTRE, CENTRE - baseline);
      place.scale(width, height);
      glyph.drawStanding(path, place);
      angle += pitch;
    }
  }

  private void code(List<Glyph> code) {
    double angle = CODE_PITCH * (code.size() - 1) / 2;
    for (Glyph glyph : code) {
      AffineTransform place = AffineTransform.getRotateInstance(angle, CENTRE, CENTRE);
      place.translate(CENTRE, CENTRE + CODE_BASELINE);
      place.scale(CODE_SIZE, CODE_SIZE);
      glyph.drawOnBaseline(path, place);
      angle -= CODE_PITCH;
    }
  }
}

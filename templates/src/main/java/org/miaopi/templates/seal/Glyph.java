package org.miaopi.templates.seal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.fonts.Family;

/**
 * The outline of a character, one unit to the em, y upwards from the baseline.
 *
 * @param advance the width that the character asks for, in em
 */
record Glyph(Path2D outline, double advance) {

  /** How far the square of a Chinese character reaches below the baseline, in em. */
  private static final double BELOW = 0.12;

  /** The characters of a text in bold serif, rare ones in the next face that has them. */
  static List<Glyph> of(String text) {
    return text.codePoints().mapToObj(Glyph::of).toList();
  }

  static boolean isDrawn(int codePoint) {
    return face(codePoint) != null;
  }

  private static Glyph of(int codePoint) {
    Face face = face(codePoint);
    if (face == null) throw new IllegalStateException("No face draws " + codePoint);
    return new Glyph(face.outline(codePoint), face.advance(codePoint) / 1000);
  }

  private static @Nullable Face face(int codePoint) {
    return Face.printing(codePoint, Family.SERIF, Family.SERIF, true);
  }

  /** Draws the em square over the unit square that stands centred on the place's origin. */
  void drawStanding(Path2D drawing, AffineTransform place) {
    draw(drawing, place, BELOW);
  }

  /** Draws the character centred on the place's origin, its baseline on it. */
  void drawOnBaseline(Path2D drawing, AffineTransform place) {
    draw(drawing, place, 0);
  }

  private void draw(Path2D drawing, AffineTransform place, double lift) {
    AffineTransform turned = new AffineTransform(place);
    turned.scale(1, -1);
    turned.translate(-advance / 2, lift);
    drawing.append(outline.getPathIterator(turned), false);
  }
}

package org.miaopi.templates.seal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import org.miaopi.templates.fonts.Face;

/**
 * The outline of a character, one unit to the em, y upwards from the baseline.
 *
 * @param advance the width that the character asks for, in em
 */
record Glyph(Path2D outline, double advance) {

  /** How far the square of a Chinese character reaches below the baseline, in em. */
  private static final double BELOW = 0.12;

  private static final Face FONT = Face.SERIF_BOLD;

  /** The characters of a text in the bundled serif; one that it lacks is an empty box. */
  static List<Glyph> of(String text) {
    return text.codePoints()
        .mapToObj(it -> new Glyph(FONT.outline(it), FONT.advance(it) / 1000))
        .toList();
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

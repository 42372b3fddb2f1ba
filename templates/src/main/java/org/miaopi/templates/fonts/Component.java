package org.miaopi.templates.fonts;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A glyph that is drawn as a part of another one.
 *
 * @param at where its number stands in the description of the whole
 * @param place from its units to those of the whole
 */
record Component(int glyph, int at, AffineTransform place) {

  private static final int WORDS = 0x1;
  private static final int OFFSETS = 0x2;
  private static final int SCALE = 0x8;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;

  /** The components of a description; none of a simple glyph. */
  static List<Component> of(ByteBuffer description) {
    List<Component> components = new ArrayList<>();
    if (description.limit() == 0 || description.getShort(0) >= 0) return components;
    ByteBuffer in = description.duplicate().position(10);
    int flags = MORE;
    while ((flags & MORE) != 0) {
      flags = in.getChar();
      int at = in.position();
      int glyph = in.getChar();
      components.add(new Component(glyph, at, place(in, flags)));
    }
    return components;
  }

  private static AffineTransform place(ByteBuffer in, int flags) {
    double x = (flags & WORDS) == 0 ? in.get() : in.getShort();
    double y = (flags & WORDS) == 0 ? in.get() : in.getShort();
    if ((flags & OFFSETS) == 0) throw new IllegalStateException("Components joined at points");
    double scaleX = (flags & (SCALE | TWO_SCALES | MATRIX)) == 0 ? 1 : fraction(in);
    double shearY = (flags & MATRIX) == 0 ? 0 : fraction(in);
    double shearX = (flags & MATRIX) == 0 ? 0 : fraction(in);
    double scaleY = (flags & (TWO_SCALES | MATRIX)) == 0 ? scaleX : fraction(in);
    return new AffineTransform(scaleX, shearY, shearX, scaleY, x, y);
  }

  private static double fraction(ByteBuffer in) {
    return in.getShort() / 16384.0;
  }
}

package org.miaopi.templates.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** Reads the contours of a glyph: quadratic curves (OpenType 1.9, glyf). */
final class Outline {

  private static final int ON_CURVE = 0x1;
  private static final int X_SHORT = 0x2;
  private static final int Y_SHORT = 0x4;
  private static final int REPEAT = 0x8;
  private static final int X_SAME = 0x10;
  private static final int Y_SAME = 0x20;

  private final int[] x;
  private final int[] y;
  private final boolean[] onCurve;
  private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);

  private Outline(ByteBuffer description) {
    int contours = description.getShort(0);
    ByteBuffer in = description.duplicate().position(10);
    int[] ends = new int[contours];
    for (int i = 0; i < contours; i++) ends[i] = in.getChar();
    int points = ends[contours - 1] + 1;
    int instructions = in.getChar();
    in.position(in.position() + instructions);
    byte[] flags = flags(in, points);
    x = coordinates(in, flags, X_SHORT, X_SAME);
    y = coordinates(in, flags, Y_SHORT, Y_SAME);
    onCurve = new boolean[points];
    for (int i = 0; i < points; i++) onCurve[i] = (flags[i] & ON_CURVE) != 0;
    int start = 0;
    for (int end : ends) {
      contour(start, end);
      start = end + 1;
    }
  }

  /** In em, y upwards from the baseline. */
  static Path2D of(FontProgram font, int glyph) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double em = font.unitsPerEm();
    add(path, font, glyph, AffineTransform.getScaleInstance(1 / em, 1 / em));
    return path;
  }

  private static void add(Path2D path, FontProgram font, int glyph, AffineTransform place) {
    ByteBuffer description = font.description(glyph);
    if (description.limit() > 0 && description.getShort(0) > 0) {
      path.append(new Outline(description).path.getPathIterator(place), false);
    }
    for (Component component : Component.of(description)) {
      AffineTransform inside = new AffineTransform(place);
      inside.concatenate(component.place());
      add(path, font, component.glyph(), inside);
    }
  }

  private static byte[] flags(ByteBuffer in, int points) {
    byte[] flags = new byte[points];
    for (int i = 0; i < points; i++) {
      flags[i] = in.get();
      if ((flags[i] & REPEAT) == 0) continue;
      for (int times = in.get() & 0xff; times > 0; times--, i++) flags[i + 1] = flags[i];
    }
    return flags;
  }

  private static int[] coordinates(ByteBuffer in, byte[] flags, int isShort, int isSame) {
    int[] coordinates = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) value += (same ? 1 : -1) * (in.get() & 0xff);
      else if (!same) value += in.getShort();
      coordinates[i] = value;
    }
    return coordinates;
  }

  /** Between two points off the curve lies one on it, in their middle. */
  private void contour(int from, int to) {
    int count = to - from + 1;
    if (count < 2) return;
    int first = from;
    while (first <= to && !onCurve[first]) first++;
    boolean none = first > to;
    int start = none ? from : first;
    double startX = none ? (x[from] + x[to]) / 2.0 : x[start];
    double startY = none ? (y[from] + y[to]) / 2.0 : y[start];
    path.moveTo(startX, startY);
    for (int i = none ? 0 : 1; i < count; i++) {
      int at = from + (start - from + i) % count;
      if (onCurve[at]) {
        path.lineTo(x[at], y[at]);
        continue;
      }
      int next = from + (start - from + i + 1) % count;
      boolean last = i == count - 1;
      if (last) path.quadTo(x[at], y[at], startX, startY);
      else if (onCurve[next]) path.quadTo(x[at], y[at], x[next], y[next]);
      else path.quadTo(x[at], y[at], (x[at] + x[next]) / 2.0, (y[at] + y[next]) / 2.0);
      if (!last && onCurve[next]) i++;
    }
    path.closePath();
  }
}

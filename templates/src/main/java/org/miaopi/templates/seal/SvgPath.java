package org.miaopi.templates.seal;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/** Writes a shape as SVG path data: M, L, C and Z, absolute, with two decimals. */
final class SvgPath {

  private final StringBuilder text = new StringBuilder();
  private double x;
  private double y;

  private SvgPath() {}

  static String of(Path2D shape) {
    SvgPath path = new SvgPath();
    double[] points = new double[6];
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      path.write(at.currentSegment(points), points);
    }
    return path.text.toString();
  }

  private void write(int segment, double[] p) {
    switch (segment) {
      case PathIterator.SEG_MOVETO -> command('M', p[0], p[1]);
      case PathIterator.SEG_LINETO -> command('L', p[0], p[1]);
      case PathIterator.SEG_QUADTO -> quadratic(p[0], p[1], p[2], p[3]);
      case PathIterator.SEG_CUBICTO -> command('C', p[0], p[1], p[2], p[3], p[4], p[5]);
      default -> text.append('Z');
    }
  }

  /** A quadratic curve is a cubic whose handles reach two thirds of the way. */
  private void quadratic(double handleX, double handleY, double endX, double endY) {
    command(
        'C',
        x + (handleX - x) * 2 / 3,
        y + (handleY - y) * 2 / 3,
        endX + (handleX - endX) * 2 / 3,
        endY + (handleY - endY) * 2 / 3,
        endX,
        endY);
  }

  private void command(char name, double... numbers) {
    text.append(name);
    for (int at = 0; at < numbers.length; at++) {
      if (at > 0) text.append(' ');
      number(Math.round(numbers[at] * 100));
    }
    x = numbers[numbers.length - 2];
    y = numbers[numbers.length - 1];
  }

  private void number(long hundredths) {
    if (hundredths < 0) text.append('-');
    long size = Math.abs(hundredths);
    text.append(size / 100);
    if (size % 100 == 0) return;
    text.append('.').append(size % 100 / 10);
    if (size % 10 != 0) text.append(size % 10);
  }
}

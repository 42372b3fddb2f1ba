package org.miaopi.templates.starter;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Figures that frames and grounds are made of, as paths in points. */
final class Ornaments {

  /** One thunder spiral (回纹) in a square of side 1. */
  private static final double[][] SPIRAL = {
    {0, 1},
    {0, 0},
    {0.86, 0},
    {0.86, 0.8},
    {0.26, 0.8},
    {0.26, 0.27},
    {0.6, 0.27},
    {0.6, 0.54},
    {0.45, 0.54}
  };

  private Ornaments() {}

  static Shape rectangle(double left, double top, double width, double height) {
    return new Rectangle2D.Double(left, top, width, height);
  }

  static Shape rounded(double left, double top, double width, double height, double radius) {
    return new RoundRectangle2D.Double(left, top, width, height, radius * 2, radius * 2);
  }

  static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
  }

  static Shape segment(double x1, double y1, double x2, double y2) {
    Path2D path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    return path;
  }

  /** A band of thunder spirals around a rectangle, mirrored at the middle of each side. */
  static Shape frets(double left, double top, double width, double height, double unit) {
    Path2D all = new Path2D.Double();
    side(all, left + unit, top, width - 2 * unit, unit, 0);
    side(all, left + width, top + unit, height - 2 * unit, unit, 1);
    side(all, left + width - unit, top + height, width - 2 * unit, unit, 2);
    side(all, left, top + height - unit, height - 2 * unit, unit, 3);
    return all;
  }

  private static void side(
      Path2D all, double x, double y, double length, double unit, int quarters) {
    int count = (int) Math.round(length / (unit * 1.18));
    double step = length / count;
    for (int i = 0; i < count; i++) {
      boolean mirrored = i >= count / 2;
      AffineTransform place = AffineTransform.getTranslateInstance(x, y);
      place.quadrantRotate(quarters);
      place.translate(mirrored ? (i + 1) * step - 0.07 * step : i * step + 0.07 * step, 0);
      place.scale(mirrored ? -unit : unit, unit);
      all.append(polyline(SPIRAL).createTransformedShape(place), false);
    }
  }

  private static Path2D polyline(double[][] points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0][0], points[0][1]);
    for (int i = 1; i < points.length; i++) path.lineTo(points[i][0], points[i][1]);
    return path;
  }

  /** Waves that cross each other along the inside of a rectangle, as on banknotes. */
  static Shape guilloche(
      double left, double top, double width, double height, double band, int strands) {
    Path2D all = new Path2D.Double();
    double amplitude = band / 2;
    for (int i = 0; i < strands; i++) {
      double phase = 2 * Math.PI * i / strands;
      wave(all, left + band, top + amplitude, width - 2 * band, amplitude, phase, 0);
      wave(all, left + width - amplitude, top + band, height - 2 * band, amplitude, phase, 1);
      wave(
          all,
          left + width - band,
          top + height - amplitude,
          width - 2 * band,
          amplitude,
          phase,
          2);
      wave(all, left + amplitude, top + height - band, height - 2 * band, amplitude, phase, 3);
    }
    return all;
  }

  private static void wave(
      Path2D all, double x, double y, double length, double amplitude, double phase, int quarters) {
    int periods = (int) Math.round(length / (amplitude * 5.2));
    int points = periods * 16;
    Path2D path = new Path2D.Double();
    for (int i = 0; i <= points; i++) {
      double along = length * i / points;
      double angle = 2 * Math.PI * periods * i / points;
      double across = amplitude * Math.sin(angle + phase) * (0.72 + 0.28 * Math.cos(angle * 2));
      if (i == 0) path.moveTo(along, across);
      else path.lineTo(along, across);
    }
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.quadrantRotate(quarters);
    all.append(path.createTransformedShape(place), false);
  }

  /** A rosette of closed curves with so many petals between two radii. */
  static Shape rosette(double x, double y, double inner, double outer, int petals, int strands) {
    Path2D all = new Path2D.Double();
    double middle = (inner + outer) / 2;
    double depth = (outer - inner) / 2;
    int points = petals * 24;
    for (int strand = 0; strand < strands; strand++) {
      double phase = 2 * Math.PI * strand / strands;
      for (int i = 0; i <= points; i++) {
        double angle = 2 * Math.PI * i / points;
        double radius = middle + depth * Math.sin(petals * angle + phase);
        double px = x + radius * Math.cos(angle);
        double py = y + radius * Math.sin(angle);
        if (i == 0) all.moveTo(px, py);
        else all.lineTo(px, py);
      }
    }
    return all;
  }

  /** A diamond with concave sides, as printers end a rule. */
  static Shape spark(double x, double y, double width, double height) {
    Path2D path = new Path2D.Double();
    path.moveTo(x - width, y);
    path.quadTo(x, y, x, y - height);
    path.quadTo(x, y, x + width, y);
    path.quadTo(x, y, x, y + height);
    path.quadTo(x, y, x - width, y);
    path.closePath();
    return path;
  }

  static Shape star(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double angle = -Math.PI / 2 + i * Math.PI / 5;
      double reach = i % 2 == 0 ? radius : radius * 0.382;
      double px = x + reach * Math.cos(angle);
      double py = y + reach * Math.sin(angle);
      if (i == 0) path.moveTo(px, py);
      else path.lineTo(px, py);
    }
    path.closePath();
    return path;
  }
}

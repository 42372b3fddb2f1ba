package org.miaopi.templates.seal;

import java.awt.geom.AffineTransform;

/**
 * An ellipse around a centre, walked by the length of its line: characters at even distances look
 * even, which at even angles they would not. Angles are the ellipse's own, clockwise from the top.
 */
record Arc(double centreX, double centreY, double a, double b) {

  private static final int STEPS = 2000;

  /** The length of the line from the top to this angle, in radians, below pi. */
  double length(double angle) {
    double length = 0;
    double step = angle / STEPS;
    for (int i = 0; i < STEPS; i++) length += speed((i + 0.5) * step) * step;
    return length;
  }

  /** Where the line has this length, counted from the top; negative to the left. */
  double angleAt(double length) {
    double left = Math.abs(length);
    double step = Math.PI / STEPS;
    double angle = 0;
    while (left > 0 && angle < Math.PI) {
      double part = speed(angle + step / 2) * step;
      angle += part <= left ? step : step * left / part;
      left -= part;
    }
    return Math.copySign(angle, length);
  }

  /** The place of a character that stands on the line at this angle, its head outwards. */
  AffineTransform standing(double angle) {
    AffineTransform place = new AffineTransform();
    place.translate(centreX + a * Math.sin(angle), centreY - b * Math.cos(angle));
    place.rotate(Math.atan2(Math.sin(angle) / a, Math.cos(angle) / b));
    return place;
  }

  /** The same distance from the line everywhere, nearly: negative inwards. */
  Arc moved(double outwards) {
    return new Arc(centreX, centreY, a + outwards, b + outwards);
  }

  private double speed(double angle) {
    return Math.hypot(a * Math.cos(angle), b * Math.sin(angle));
  }
}

package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.circle;
import static org.miaopi.templates.starter.Ornaments.rectangle;
import static org.miaopi.templates.starter.Ornaments.rounded;
import static org.miaopi.templates.starter.Ornaments.star;

import java.awt.geom.Area;

/** What stands in Word where a photo, a code or a seal will be. */
final class Placeholders {

  private static final String GROUND = "F2F4F7";
  private static final String LINE = "B8C0CC";
  private static final String SEAL = "D9463F";

  private Placeholders() {}

  static Art photo(double width, double height) {
    Art art = new Art(width, height);
    art.fill(GROUND, rectangle(0, 0, width, height));
    art.line(LINE, 0.75, rectangle(0.4, 0.4, width - 0.8, height - 0.8));
    Area person = new Area(circle(width / 2, height * 0.4, width * 0.19));
    person.add(
        new Area(rounded(width * 0.17, height * 0.66, width * 0.66, height * 0.6, width * 0.3)));
    person.intersect(new Area(rectangle(0.8, 0.8, width - 1.6, height - 1.6)));
    return art.fill(LINE, person);
  }

  static Art code(double side) {
    Art art = new Art(side, side);
    art.fill(GROUND, rectangle(0, 0, side, side));
    double unit = side / 9;
    for (double[] corner : new double[][] {{1, 1}, {5, 1}, {1, 5}}) {
      double left = corner[0] * unit;
      double top = corner[1] * unit;
      art.line(
          LINE,
          unit * 0.5,
          rectangle(left + unit * 0.25, top + unit * 0.25, unit * 2.5, unit * 2.5));
      art.fill(LINE, rectangle(left + unit, top + unit, unit, unit));
    }
    for (double[] dot : new double[][] {{5, 5}, {7, 5}, {6, 6}, {5, 7}, {7, 7}}) {
      art.fill(LINE, rectangle(dot[0] * unit, dot[1] * unit, unit, unit));
    }
    return art;
  }

  static Art seal(double side) {
    Art art = new Art(side, side);
    double middle = side / 2;
    art.line(SEAL, side / 28, circle(middle, middle, middle - side / 40));
    return art.fill(SEAL, star(middle, middle, side * 0.15));
  }
}

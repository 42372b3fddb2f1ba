package org.miaopi.templates.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.fo.Constants;
import org.apache.fop.traits.BorderProps;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.sheet.Mark;

/** The outer edges of a border, in points; its lines lie inside. */
record Frame(double x, double y, double width, double height) {

  private static final double PER_POINT = 1000;

  /** How much longer than its line is thick a dash is. */
  private static final double DASH = 3;

  /**
   * One side.
   *
   * @param near whether it is the upper or left one
   * @param cornerBefore how far the double line at its beginning reaches in, 0 for any other
   */
  private record Side(
      BorderProps line, boolean across, boolean near, double cornerBefore, double cornerBehind) {}

  List<Mark> marks(
      @Nullable BorderProps top,
      @Nullable BorderProps bottom,
      @Nullable BorderProps left,
      @Nullable BorderProps right) {
    List<Mark> marks = new ArrayList<>();
    add(marks, top, true, true, corner(left), corner(right));
    add(marks, bottom, true, false, corner(left), corner(right));
    add(marks, left, false, true, corner(top), corner(bottom));
    add(marks, right, false, false, corner(top), corner(bottom));
    return marks;
  }

  private void add(
      List<Mark> to,
      @Nullable BorderProps line,
      boolean across,
      boolean near,
      double cornerBefore,
      double cornerBehind) {
    if (line == null || line.width == 0) return;
    if (line.style == Constants.EN_NONE || line.style == Constants.EN_HIDDEN) return;
    side(to, new Side(line, across, near, cornerBefore, cornerBehind));
  }

  private void side(List<Mark> to, Side side) {
    double thick = side.line.width / PER_POINT;
    double far = (side.across ? height : width) - thick;
    double at = side.near ? 0 : far;
    double length = side.across ? width : height;
    switch (side.line.style) {
      case Constants.EN_DOUBLE -> {
        double outer = side.near ? at : at + thick * 2 / 3;
        double inner = side.near ? at + thick * 2 / 3 : at;
        double shorter = length - side.cornerBefore - side.cornerBehind;
        to.add(fill(side, 0, outer, length, thick / 3));
        to.add(fill(side, side.cornerBefore, inner, shorter, thick / 3));
      }
      case Constants.EN_DASHED -> to.add(dashes(side, at + thick / 2, thick, DASH * thick));
      case Constants.EN_DOTTED -> to.add(dashes(side, at + thick / 2, thick, thick));
      default -> to.add(fill(side, 0, at, length, thick));
    }
  }

  private Mark fill(Side side, double along, double at, double length, double thick) {
    int color = color(side.line);
    return side.across
        ? new Mark.Fill(x + along, y + at, length, thick, color)
        : new Mark.Fill(x + at, y + along, thick, length, color);
  }

  private Mark dashes(Side side, double middle, double thick, double on) {
    int color = color(side.line);
    return side.across
        ? new Mark.Dashes(x, y + middle, x + width, y + middle, thick, on, color)
        : new Mark.Dashes(x + middle, y, x + middle, y + height, thick, on, color);
  }

  private static int color(BorderProps line) {
    return line.color.getRGB() & 0xffffff;
  }

  private static double corner(@Nullable BorderProps line) {
    if (line == null || line.style != Constants.EN_DOUBLE) return 0;
    return line.width / PER_POINT * 2 / 3;
  }
}

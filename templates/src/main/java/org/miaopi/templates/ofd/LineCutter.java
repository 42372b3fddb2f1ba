package org.miaopi.templates.ofd;

import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * Cuts lines off at the edges of a rectangle: readers of OFD differ in whether they cut themselves.
 */
final class LineCutter {

  /** What is shorter is neither inside nor outside. */
  private static final double SHORTEST = 0.05;

  private final Rectangle2D edges;
  private final Path2D.Double kept = new Path2D.Double();

  private LineCutter(Rectangle2D edges) {
    this.edges = edges;
  }

  /** What of the lines is inside; the lines themselves where all of them are. */
  static Shape within(Shape lines, Rectangle2D edges) {
    if (edges.contains(lines.getBounds2D())) return lines;
    LineCutter cutter = new LineCutter(edges);
    cutter.cut(lines.getPathIterator(null));
    return cutter.kept;
  }

  private void cut(PathIterator path) {
    double[] points = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(points);
      int last = 2 * ends(kind) - 2;
      double toX = last < 0 ? startX : points[last];
      double toY = last < 0 ? startY : points[last + 1];
      switch (kind) {
        case PathIterator.SEG_MOVETO -> {
          startX = toX;
          startY = toY;
        }
        case PathIterator.SEG_QUADTO -> keep(raised(x, y, points), false);
        case PathIterator.SEG_CUBICTO ->
            keep(
                new CubicCurve2D.Double(x, y, points[0], points[1], points[2], points[3], toX, toY),
                false);
        default -> keep(new CubicCurve2D.Double(x, y, x, y, toX, toY, toX, toY), true);
      }
      x = toX;
      y = toY;
    }
  }

  /** How many points a segment has. */
  private static int ends(int kind) {
    return switch (kind) {
      case PathIterator.SEG_CLOSE -> 0;
      case PathIterator.SEG_QUADTO -> 2;
      case PathIterator.SEG_CUBICTO -> 3;
      default -> 1;
    };
  }

  /** A curve of the second degree as one of the third. */
  private static CubicCurve2D.Double raised(double x, double y, double[] points) {
    return new CubicCurve2D.Double(
        x,
        y,
        x + (points[0] - x) * 2 / 3,
        y + (points[1] - y) * 2 / 3,
        points[2] + (points[0] - points[2]) * 2 / 3,
        points[3] + (points[1] - points[3]) * 2 / 3,
        points[2],
        points[3]);
  }

  private void keep(CubicCurve2D.Double curve, boolean straight) {
    Rectangle2D bounds = curve.getBounds2D();
    if (inside(bounds)) {
      add(curve, straight);
    } else if (meets(bounds) && Math.max(bounds.getWidth(), bounds.getHeight()) > SHORTEST) {
      CubicCurve2D.Double left = new CubicCurve2D.Double();
      CubicCurve2D.Double right = new CubicCurve2D.Double();
      curve.subdivide(left, right);
      keep(left, straight);
      keep(right, straight);
    }
  }

  /** Also where it has no area, as a straight line may have. */
  private boolean inside(Rectangle2D bounds) {
    return bounds.getMinX() >= edges.getMinX()
        && bounds.getMaxX() <= edges.getMaxX()
        && bounds.getMinY() >= edges.getMinY()
        && bounds.getMaxY() <= edges.getMaxY();
  }

  private boolean meets(Rectangle2D bounds) {
    return bounds.getMaxX() >= edges.getMinX()
        && bounds.getMinX() <= edges.getMaxX()
        && bounds.getMaxY() >= edges.getMinY()
        && bounds.getMinY() <= edges.getMaxY();
  }

  private void add(CubicCurve2D.Double curve, boolean straight) {
    var pen = kept.getCurrentPoint();
    if (pen == null || pen.getX() != curve.x1 || pen.getY() != curve.y1) {
      kept.moveTo(curve.x1, curve.y1);
    }
    if (straight) {
      kept.lineTo(curve.x2, curve.y2);
    } else {
      kept.curveTo(curve.ctrlx1, curve.ctrly1, curve.ctrlx2, curve.ctrly2, curve.x2, curve.y2);
    }
  }
}

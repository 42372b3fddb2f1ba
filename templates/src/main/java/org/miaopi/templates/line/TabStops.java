package org.miaopi.templates.line;

import java.util.List;

/**
 * Where tabs of a paragraph lead. Lengths are in points, positions from its left indent.
 *
 * @param stops from left to right
 * @param interval of the stops that stand behind the last of them, as far as the line goes
 * @param left the indent, from where the interval's own stops are counted backwards
 */
public record TabStops(List<Stop> stops, double interval, double left) {

  /** Without stops of its own, at Word's usual interval of half an inch. */
  public static final TabStops USUAL = new TabStops(List.of(), 36, 0);

  /** How near to a stop a tab goes on to the next. */
  private static final double NEAR = 0.01;

  /** How text stands at a stop. */
  public enum Side {
    LEFT,
    CENTER,
    RIGHT
  }

  /** What fills the way to a stop. */
  public enum Leader {
    NONE,
    DOTS,
    DASHES,
    RULE
  }

  public record Stop(double position, Side side, Leader leader) {}

  public TabStops {
    stops = List.copyOf(stops);
  }

  /** The first stop behind a place; to a hanging first line the indent is one too. */
  Stop behind(double x) {
    boolean hanging = x < -NEAR;
    for (Stop stop : stops) {
      boolean first = stop.position > x + NEAR;
      if (first) return hanging && stop.position > 0 ? indent() : stop;
    }
    if (hanging) return indent();
    double steps = Math.floor((x + left + NEAR) / interval) + 1;
    return new Stop(steps * interval - left, Side.LEFT, Leader.NONE);
  }

  private static Stop indent() {
    return new Stop(0, Side.LEFT, Leader.NONE);
  }
}

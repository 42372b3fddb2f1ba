package org.miaopi.expressions.table.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.cell.Extent;
import org.miaopi.expressions.table.cell.Literals;

/** The constants that occur, in order, and what lies before, between and behind them. */
final class OrderedAxis extends Axis {

  private final List<Object> points;
  private final Steps steps;
  private final List<@Nullable Object> values = new ArrayList<>();

  /**
   * @param points ascending, each once
   */
  OrderedAxis(String name, List<Object> points, Steps steps) {
    super(name, 2 * points.size() + 2);
    this.points = points;
    this.steps = steps;
    for (int i = 0; i <= points.size(); i++) {
      Object low = i == 0 ? null : points.get(i - 1);
      Object high = i == points.size() ? null : points.get(i);
      values.add(steps.between(low, high));
      if (high != null) values.add(steps.has(high) ? high : null);
    }
    values.add(null);
  }

  @Override
  void equal(Object value, BitSet pieces) {
    int index = index(value);
    pieces.set(2 * index + 1);
  }

  @Override
  void between(Extent.Between between, BitSet pieces) {
    int from = 0;
    int to = 2 * points.size();
    if (between.from() != null) from = 2 * index(between.from()) + (between.fromIncluded() ? 1 : 2);
    if (between.to() != null) to = 2 * index(between.to()) + (between.toIncluded() ? 1 : 0);
    if (from <= to) pieces.set(from, to + 1);
  }

  private int index(Object value) {
    return Collections.binarySearch(points, value, steps::compare);
  }

  @Override
  @Nullable Object value(int piece) {
    return values.get(piece);
  }

  @Override
  int example(BitSet pieces) {
    for (int i = pieces.nextSetBit(0); i >= 0; i = pieces.nextSetBit(i + 1)) {
      if (i % 2 == 1 && i < size() - 1) return i;
    }
    return pieces.nextSetBit(0);
  }

  @Override
  String answered(BitSet pieces) {
    List<String> runs = new ArrayList<>();
    int start = pieces.nextSetBit(0);
    while (start >= 0) {
      int end = start;
      for (int i = start + 1; i < size() - 1 && (pieces.get(i) || value(i) == null); i++) {
        if (pieces.get(i)) end = i;
      }
      runs.add(run(start, end));
      start = pieces.nextSetBit(end + 1);
    }
    return String.join(", ", runs);
  }

  private String run(int start, int end) {
    boolean closed = start % 2 == 1;
    boolean closes = end % 2 == 1;
    Object from = start == 0 ? null : points.get((start - 1) / 2);
    Object to = end == 2 * points.size() ? null : points.get(end / 2);
    if (start == end && closed && from != null) return Literals.of(from);
    if (from == null) return to == null ? "not(null)" : (closes ? "<= " : "< ") + Literals.of(to);
    if (to == null) return (closed ? ">= " : "> ") + Literals.of(from);
    return (closed ? "[" : "(") + Literals.of(from) + ".." + Literals.of(to) + (closes ? "]" : ")");
  }
}

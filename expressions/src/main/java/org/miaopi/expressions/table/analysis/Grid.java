package org.miaopi.expressions.table.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.miaopi.expressions.table.CompiledRule;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.cell.Extent;

/** Every rule as a box: a set of pieces on each axis. */
final class Grid {

  private final List<Axis> axes;
  private final List<BitSet[]> surely = new ArrayList<>();
  private final List<BitSet[]> possibly = new ArrayList<>();

  Grid(CompiledTable table) {
    Map<String, Axis> named = Axes.of(table);
    axes = List.copyOf(named.values());
    for (CompiledRule rule : table.rules()) {
      surely.add(box(table, rule, named, false));
      possibly.add(box(table, rule, named, true));
    }
  }

  private BitSet[] box(
      CompiledTable table, CompiledRule rule, Map<String, Axis> named, boolean possible) {
    BitSet[] box = domain();
    for (int i = 0; i < rule.conditions().size(); i++) {
      Axis axis = Objects.requireNonNull(named.get(table.inputs().get(i).column().name()));
      Extent extent = rule.conditions().get(i).extent();
      box[axes.indexOf(axis)].and(axis.pieces(extent, possible));
    }
    return box;
  }

  List<Axis> axes() {
    return axes;
  }

  /** Everything that can occur. */
  BitSet[] domain() {
    return axes.stream().map(Axis::domain).toArray(BitSet[]::new);
  }

  /** Where a rule matches, whatever else is answered. */
  List<BitSet[]> surely() {
    return surely;
  }

  /** Where a rule can match. */
  List<BitSet[]> possibly() {
    return possibly;
  }

  static boolean isEmpty(BitSet[] box) {
    for (BitSet side : box) {
      if (side.isEmpty()) return true;
    }
    return false;
  }

  static boolean meet(BitSet[] one, BitSet[] other) {
    for (int i = 0; i < one.length; i++) {
      if (!one[i].intersects(other[i])) return false;
    }
    return true;
  }

  static BitSet[] common(BitSet[] one, BitSet[] other) {
    BitSet[] common = new BitSet[one.length];
    for (int i = 0; i < one.length; i++) {
      common[i] = Axis.copy(one[i]);
      common[i].and(other[i]);
    }
    return common;
  }

  static boolean contains(BitSet[] outer, BitSet[] inner) {
    for (int i = 0; i < outer.length; i++) {
      if (!contains(outer[i], inner[i])) return false;
    }
    return true;
  }

  static boolean contains(BitSet outer, BitSet inner) {
    BitSet rest = Axis.copy(inner);
    rest.andNot(outer);
    return rest.isEmpty();
  }
}

package org.miaopi.expressions.table.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the parts of a box that no rule covers. It splits the box axis by axis into classes of
 * pieces that the same rules pass, and never looks twice at the same rules on the same axis: the
 * work follows the table's structure, not the product of its columns.
 */
final class Cover {

  private final BitSet[] box;
  private final Budget budget;
  private final int most;
  private final List<BitSet[]> rules = new ArrayList<>();
  private final int[] order;
  private final List<BitSet[]> passing = new ArrayList<>();
  private final List<BitSet[]> edges = new ArrayList<>();
  private final BitSet[] wide;
  private final List<Set<BitSet>> covered = new ArrayList<>();
  private final BitSet[] chosen;
  private final List<BitSet[]> found = new ArrayList<>();

  private Cover(List<BitSet[]> candidates, BitSet[] box, int most, Budget budget) {
    this.box = box;
    this.budget = budget;
    this.most = most;
    for (BitSet[] rule : candidates) {
      if (Grid.meet(rule, box)) rules.add(rule);
    }
    order = order();
    wide = wide();
    chosen = box.clone();
    for (int axis : order) {
      passing.add(passing(axis));
      edges.add(edges(axis));
      covered.add(new HashSet<>());
    }
  }

  /**
   * Parts of the box without a rule.
   *
   * @param most so many at most
   */
  static List<BitSet[]> uncovered(List<BitSet[]> rules, BitSet[] box, int most, Budget budget) {
    if (Grid.isEmpty(box)) return List.of();
    for (BitSet[] rule : rules) {
      if (Grid.contains(rule, box)) return List.of();
    }
    Cover cover = new Cover(rules, box, most, budget);
    BitSet all = new BitSet();
    all.set(0, cover.rules.size());
    cover.search(0, all);
    return cover.found;
  }

  /** The axes that few rules restrict come last, where they need no look. */
  private int[] order() {
    int[] restricting = new int[box.length];
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < box.length; axis++) {
      axes.add(axis);
      for (BitSet[] rule : rules) {
        if (!Grid.contains(rule[axis], box[axis])) restricting[axis]++;
      }
    }
    axes.sort((a, b) -> Integer.compare(restricting[b], restricting[a]));
    return axes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** By level the rules that restrict no axis from there on. */
  private BitSet[] wide() {
    BitSet[] wide = new BitSet[order.length + 1];
    wide[order.length] = new BitSet();
    wide[order.length].set(0, rules.size());
    for (int level = order.length - 1; level >= 0; level--) {
      int axis = order[level];
      wide[level] = Axis.copy(wide[level + 1]);
      for (int i = 0; i < rules.size(); i++) {
        if (!Grid.contains(rules.get(i)[axis], box[axis])) wide[level].clear(i);
      }
    }
    return wide;
  }

  /** By piece the rules that pass. */
  private BitSet[] passing(int axis) {
    BitSet[] passing = new BitSet[box[axis].length()];
    for (int piece = 0; piece < passing.length; piece++) passing[piece] = new BitSet();
    for (int i = 0; i < rules.size(); i++) {
      BitSet side = rules.get(i)[axis];
      for (int piece = side.nextSetBit(0); piece >= 0; piece = side.nextSetBit(piece + 1)) {
        if (piece < passing.length) passing[piece].set(i);
      }
    }
    return passing;
  }

  /** By rule the pieces where it begins or ends to pass; last those of the box. */
  private BitSet[] edges(int axis) {
    BitSet[] edges = new BitSet[rules.size() + 1];
    for (int i = 0; i < rules.size(); i++) edges[i] = edges(rules.get(i)[axis]);
    edges[rules.size()] = edges(box[axis]);
    return edges;
  }

  private static BitSet edges(BitSet side) {
    BitSet edges = new BitSet();
    for (int start = side.nextSetBit(0); start >= 0; ) {
      int end = side.nextClearBit(start);
      edges.set(start);
      edges.set(end);
      start = side.nextSetBit(end);
    }
    return edges;
  }

  private void search(int level, BitSet active) {
    if (active.isEmpty()) {
      report(level);
      return;
    }
    if (active.intersects(wide[level]) || covered.get(level).contains(active)) return;
    int before = found.size();
    for (Map.Entry<BitSet, BitSet> entry : classes(level, active).entrySet()) {
      if (found.size() >= most || budget.isUsedUp()) return;
      chosen[level] = entry.getValue();
      search(level + 1, entry.getKey());
    }
    if (found.size() == before) covered.get(level).add(active);
  }

  /** The pieces of an axis by the rules among the active ones that pass. */
  private Map<BitSet, BitSet> classes(int level, BitSet active) {
    Map<BitSet, BitSet> classes = new LinkedHashMap<>();
    BitSet side = box[order[level]];
    BitSet cuts = Axis.copy(edges.get(level)[rules.size()]);
    active.stream().forEach(rule -> cuts.or(edges.get(level)[rule]));
    long words = side.length() / 64 + 1L;
    budget.take(active.cardinality() * words + cuts.cardinality() * (active.length() / 64 + 8L));
    for (int start = side.nextSetBit(0); start >= 0; ) {
      int end = cuts.nextSetBit(start + 1);
      BitSet passes = Axis.copy(active);
      passes.and(passing.get(level)[start]);
      classes.computeIfAbsent(passes, it -> new BitSet()).set(start, end);
      start = side.nextSetBit(end);
    }
    return classes;
  }

  private void report(int levels) {
    BitSet[] part = box.clone();
    for (int level = 0; level < levels; level++) part[order[level]] = chosen[level];
    found.add(part);
  }
}

package org.miaopi.expressions.table.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.problem.Severity;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.table.analysis.Finding.Kind;
import org.miaopi.expressions.table.cell.Constants;

/**
 * Looks at a table as a whole. Columns are taken to be independent of one another; decimals lie
 * close unless the column counts something; a condition of the language within a cell is taken to
 * hold where that raises no false alarm.
 */
public final class TableAnalysis {

  private static final int MOST = 50;
  private static final long WORK = 400_000_000;

  /** One rule may not use up what the others need. */
  private static final int SHARES = 50;

  private final CompiledTable table;
  private final Grid grid;
  private final Budget budget;
  private final List<Finding> findings = new ArrayList<>();
  private final long work;
  private boolean more;
  private boolean unfinished;

  private TableAnalysis(CompiledTable table, long work) {
    this.table = table;
    this.grid = new Grid(table);
    this.work = work;
    this.budget = new Budget(work);
  }

  /** What is wrong with the table: rules first, then gaps, at most 50 of each. */
  public static List<Finding> of(CompiledTable table) {
    return of(table, WORK);
  }

  /** The same within so much work: about the number of 64-bit words compared. */
  static List<Finding> of(CompiledTable table, long work) {
    TableAnalysis analysis = new TableAnalysis(table, work);
    analysis.rules();
    if (!table.table().hitPolicy().collects()) analysis.gaps();
    if (analysis.more) analysis.add(Kind.MORE, Severity.WARNING, List.of(), null);
    if (analysis.unfinished) analysis.add(Kind.BUDGET, Severity.WARNING, List.of(), null);
    return List.copyOf(analysis.findings);
  }

  private void rules() {
    for (int rule = 0; rule < table.rules().size(); rule++) {
      if (Grid.isEmpty(grid.possibly().get(rule))) {
        add(Kind.NEVER, Severity.ERROR, List.of(rule), null);
      }
    }
    switch (table.table().hitPolicy()) {
      case UNIQUE, ANY -> overlaps();
      case FIRST -> unreachable();
      default -> {}
    }
  }

  private void overlaps() {
    int before = findings.size();
    for (int one = 0; one < table.rules().size(); one++) {
      for (int other = one + 1; other < table.rules().size(); other++) {
        if (!Grid.meet(grid.possibly().get(one), grid.possibly().get(other))) continue;
        overlap(one, other);
        more = findings.size() - before >= MOST;
        if (more) return;
      }
    }
  }

  private void overlap(int one, int other) {
    boolean sure = Grid.meet(grid.surely().get(one), grid.surely().get(other));
    BitSet[] both =
        sure
            ? Grid.common(grid.surely().get(one), grid.surely().get(other))
            : Grid.common(grid.possibly().get(one), grid.possibly().get(other));
    Kind kind = sure ? Kind.OVERLAP : Kind.POSSIBLE_OVERLAP;
    if (table.table().hitPolicy() == HitPolicy.ANY) {
      Boolean differ = differ(one, other);
      if (Boolean.FALSE.equals(differ)) return;
      kind = sure && differ != null ? Kind.CONFLICT : Kind.POSSIBLE_CONFLICT;
    }
    boolean certain = kind == Kind.OVERLAP || kind == Kind.CONFLICT;
    add(kind, certain ? Severity.ERROR : Severity.WARNING, List.of(one, other), both);
  }

  /** Whether two rules give different results; null = it depends on the answers. */
  private @Nullable Boolean differ(int one, int other) {
    Boolean differ = false;
    for (int i = 0; i < table.table().outputs().size(); i++) {
      Expression a = table.rules().get(one).results().get(i);
      Expression b = table.rules().get(other).results().get(i);
      if (a == null && b == null) continue;
      if (a != null && b != null && a.source().strip().equals(b.source().strip())) continue;
      Object left = a == null ? null : Constants.valueOf(a);
      Object right = b == null ? null : Constants.valueOf(b);
      boolean known = (a == null || left != null) && (b == null || right != null);
      if (known && !same(left, right)) return true;
      if (!known) differ = null;
    }
    return differ;
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return one instanceof BigDecimal a && other instanceof BigDecimal b
        ? a.compareTo(b) == 0
        : Objects.equals(one, other);
  }

  private void unreachable() {
    Budget half = budget.part(work / 2);
    for (int rule = 1; rule < table.rules().size(); rule++) {
      BitSet[] box = grid.possibly().get(rule);
      if (Grid.isEmpty(box)) continue;
      List<BitSet[]> earlier = grid.surely().subList(0, rule);
      Budget share = half.part(work / SHARES);
      if (!Cover.uncovered(earlier, box, 1, share).isEmpty()) continue;
      if (share.isUsedUp()) unfinished = true;
      else add(Kind.UNREACHABLE, Severity.ERROR, inTheWay(rule, box), null);
    }
  }

  /** The rule, and one that covers it alone or else all that meet it. */
  private List<Integer> inTheWay(int rule, BitSet[] box) {
    List<Integer> rules = new ArrayList<>(List.of(rule));
    for (int other = 0; other < rule; other++) {
      if (Grid.contains(grid.surely().get(other), box)) return List.of(rule, other);
      if (Grid.meet(grid.surely().get(other), box)) rules.add(other);
    }
    return rules;
  }

  /** First where every column is answered, then one example for each that is not. */
  private void gaps() {
    BitSet[] answered = grid.axes().stream().map(Axis::answered).toArray(BitSet[]::new);
    List<BitSet[]> told = new ArrayList<>(grid.possibly());
    int count = 0;
    while (count < MOST && gap(Kind.GAP, told, answered)) count++;
    more |= count == MOST;
    for (int i = 0; i < answered.length; i++) {
      if (!grid.axes().get(i).allowsNull()) continue;
      BitSet[] box = answered.clone();
      box[i] = grid.axes().get(i).unanswered();
      gap(Kind.UNANSWERED_GAP, told, box);
    }
  }

  /** Tells of one more gap in a box, as wide as it goes; false if there is none. */
  private boolean gap(Kind kind, List<BitSet[]> told, BitSet[] box) {
    List<BitSet[]> parts = Cover.uncovered(told, box, 1, budget);
    unfinished |= budget.isUsedUp();
    if (parts.isEmpty()) return false;
    BitSet[] part = parts.getFirst();
    if (kind == Kind.GAP) {
      for (int i = 0; i < part.length; i++) part[i] = widest(part, i);
    }
    told.add(part);
    add(kind, Severity.WARNING, List.of(), part);
    return true;
  }

  /** All that the part can have on an axis without meeting a rule; null only with all others. */
  private BitSet widest(BitSet[] part, int axis) {
    BitSet side = grid.axes().get(axis).domain();
    BitSet[] slab = part.clone();
    slab[axis] = side;
    BitSet taken = new BitSet();
    for (BitSet[] rule : grid.possibly()) {
      if (Grid.meet(rule, slab)) taken.or(rule[axis]);
    }
    side.andNot(taken);
    if (!Grid.contains(side, grid.axes().get(axis).answered()))
      side.and(grid.axes().get(axis).answered());
    return side;
  }

  private void add(Kind kind, Severity severity, List<Integer> rules, BitSet @Nullable [] part) {
    Map<String, @Nullable Object> example = new LinkedHashMap<>();
    Map<String, String> conditions = new LinkedHashMap<>();
    boolean gap = kind == Kind.GAP || kind == Kind.UNANSWERED_GAP;
    for (int i = 0; part != null && i < part.length; i++) {
      Axis axis = grid.axes().get(i);
      example.put(axis.name(), axis.value(axis.example(part[i])));
      if (gap) conditions.put(axis.name(), axis.text(part[i]));
    }
    List<Integer> numbers = rules.stream().map(it -> it + 1).toList();
    findings.add(new Finding(kind, severity, numbers, example, conditions));
  }
}

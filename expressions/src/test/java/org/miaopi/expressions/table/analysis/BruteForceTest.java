package org.miaopi.expressions.table.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.table.Input;
import org.miaopi.expressions.table.Output;
import org.miaopi.expressions.table.Rule;
import org.miaopi.expressions.table.Tables;
import org.miaopi.expressions.table.analysis.Finding.Kind;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/**
 * The analysis says what trying every combination of values says, by the expressions themselves, on
 * whatever small tables chance writes. Repeat a failure by -Dseed=…
 */
@NullUnmarked
class BruteForceTest {

  private static final int TABLES = 1_500;

  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "数", Simple.DECIMAL,
              "日", Simple.DATE,
              "选", new Type.Choice(List.of("甲", "乙", "丙")),
              "真", Simple.BOOLEAN,
              "文", Simple.TEXT));

  /** Values of which one at least stands in each part that the constants below make. */
  private static final Map<String, List<Object>> VALUES =
      Map.of(
          "数", values(decimals()),
          "日", values(days()),
          "选", values("甲", "乙", "丙"),
          "真", values(true, false),
          "文", values("一", "二", "别的"));

  private final Random random = new Random(Long.getLong("seed", System.nanoTime()));

  private record Row(Map<String, Object> values, Set<Integer> matched) {
    boolean answered() {
      return !values.containsValue(null);
    }
  }

  @Test
  void theAnalysisAgreesWithTryingEverything() {
    Map<Kind, Integer> seen = new HashMap<>();
    for (int i = 0; i < TABLES; i++) {
      DecisionTable table = table(HitPolicy.UNIQUE);
      List<Row> rows = tryAll(table);
      List<Finding> unique = TableAnalysis.of(compile(table));
      String text = table.inputs() + " " + table.rules();
      assertThat(pairs(unique)).as(text).isEqualTo(pairsOf(rows));
      assertThat(rules(unique, Kind.NEVER)).as(text).isEqualTo(never(rows, table));
      gaps(unique, rows, table, text);
      List<Finding> first = TableAnalysis.of(compile(with(table, HitPolicy.FIRST, table.rules())));
      assertThat(rules(first, Kind.UNREACHABLE)).as(text).isEqualTo(unreached(rows, table));
      unique.forEach(it -> seen.merge(it.kind(), 1, Integer::sum));
      first.forEach(it -> seen.merge(it.kind(), 1, Integer::sum));
    }
    assertThat(seen.keySet())
        .contains(Kind.OVERLAP, Kind.GAP, Kind.UNANSWERED_GAP, Kind.NEVER, Kind.UNREACHABLE);
  }

  private void gaps(List<Finding> findings, List<Row> rows, DecisionTable table, String text) {
    boolean open = rows.stream().anyMatch(it -> it.answered() && it.matched().isEmpty());
    assertThat(findings.stream().anyMatch(it -> it.kind() == Kind.GAP)).as(text).isEqualTo(open);
    unanswered(findings, rows, table, text);
    for (Finding finding : findings) {
      Set<Integer> matched =
          finding.example().isEmpty() ? Set.of() : matched(table, finding.example());
      if (finding.kind() == Kind.OVERLAP) assertThat(matched).as(text).containsAll(finding.rules());
      if (finding.conditions().isEmpty()) continue;
      assertThat(matched).as(text + finding).isEmpty();
      fills(finding, table, text);
    }
  }

  /** A column that is not answered is told of, unless the gap is told of anyway. */
  private static void unanswered(
      List<Finding> findings, List<Row> rows, DecisionTable table, String text) {
    List<Rule> gaps = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.kind() == Kind.GAP) {
        gaps.add(new Rule(List.copyOf(finding.conditions().values()), List.of("0"), null));
      }
      if (finding.kind() == Kind.UNANSWERED_GAP) told.add(unanswered(finding.example()));
    }
    CompiledTable holes = gaps.isEmpty() ? null : compile(with(table, HitPolicy.COLLECT, gaps));
    for (Row row : rows) {
      boolean one = row.values().values().stream().filter(Objects::isNull).count() == 1;
      if (!one || !row.matched().isEmpty()) continue;
      if (holes != null && !matched(holes, row.values()).isEmpty()) continue;
      assertThat(told).as(text).contains(unanswered(row.values()));
    }
  }

  private static String unanswered(Map<String, Object> values) {
    return values.keySet().stream().filter(it -> values.get(it) == null).findFirst().get();
  }

  /** The conditions of a gap make a rule that holds for its example and meets no other. */
  private static void fills(Finding gap, DecisionTable table, String text) {
    List<Rule> rules = new ArrayList<>(table.rules());
    List<String> cells =
        table.inputs().stream().map(it -> gap.conditions().get(it.expression())).toList();
    rules.add(new Rule(cells, List.of("0"), null));
    DecisionTable filled = with(table, HitPolicy.UNIQUE, rules);
    assertThat(matched(filled, gap.example())).as(text + gap).containsExactly(rules.size());
    assertThat(pairs(TableAnalysis.of(compile(filled))))
        .as(text + gap)
        .isEqualTo(pairs(TableAnalysis.of(compile(table))));
  }

  private static Set<Set<Integer>> pairs(List<Finding> findings) {
    return findings.stream()
        .filter(it -> it.kind() == Kind.OVERLAP)
        .map(it -> Set.copyOf(it.rules()))
        .collect(Collectors.toSet());
  }

  private static Set<Set<Integer>> pairsOf(List<Row> rows) {
    Set<Set<Integer>> pairs = new HashSet<>();
    for (Row row : rows) {
      for (int one : row.matched()) {
        for (int other : row.matched()) if (one < other) pairs.add(Set.of(one, other));
      }
    }
    return pairs;
  }

  private static Set<Integer> rules(List<Finding> findings, Kind kind) {
    return findings.stream()
        .filter(it -> it.kind() == kind)
        .map(it -> it.rules().getFirst())
        .collect(Collectors.toSet());
  }

  private static Set<Integer> never(List<Row> rows, DecisionTable table) {
    Set<Integer> never = new HashSet<>();
    for (int rule = 1; rule <= table.rules().size(); rule++) never.add(rule);
    rows.forEach(it -> never.removeAll(it.matched()));
    return never;
  }

  private static Set<Integer> unreached(List<Row> rows, DecisionTable table) {
    Set<Integer> unreached = never(List.of(), table);
    rows.forEach(it -> it.matched().stream().min(Integer::compare).ifPresent(unreached::remove));
    unreached.removeAll(never(rows, table));
    return unreached;
  }

  private static List<Row> tryAll(DecisionTable table) {
    List<Map<String, Object>> combinations = List.of(new LinkedHashMap<>());
    for (Input input : table.inputs()) {
      List<Map<String, Object>> more = new ArrayList<>();
      for (Map<String, Object> values : combinations) {
        for (Object value : VALUES.get(input.expression())) {
          Map<String, Object> with = new LinkedHashMap<>(values);
          with.put(input.expression(), value);
          more.add(with);
        }
      }
      combinations = more;
    }
    CompiledTable all = compile(with(table, HitPolicy.COLLECT, table.rules()));
    return combinations.stream().map(it -> new Row(it, matched(all, it))).toList();
  }

  private static Set<Integer> matched(DecisionTable table, Map<String, Object> values) {
    return matched(compile(with(table, HitPolicy.COLLECT, table.rules())), values);
  }

  private static Set<Integer> matched(CompiledTable table, Map<String, Object> values) {
    return Set.copyOf(table.decide(new Environment(values, LocalDate.EPOCH)).matched());
  }

  private static CompiledTable compile(DecisionTable table) {
    var compilation = Tables.compile(table, SCOPE);
    assertThat(compilation.problems()).as(table.toString()).isEmpty();
    return compilation.table();
  }

  private static DecisionTable with(DecisionTable table, HitPolicy policy, List<Rule> rules) {
    return new DecisionTable("表", null, policy, table.inputs(), table.outputs(), rules);
  }

  private DecisionTable table(HitPolicy policy) {
    List<String> names = new ArrayList<>(VALUES.keySet());
    Collections.shuffle(names, random);
    names = names.subList(0, 1 + random.nextInt(3));
    List<Rule> rules = new ArrayList<>();
    for (int i = 2 + random.nextInt(5); i > 0; i--) {
      rules.add(new Rule(names.stream().map(this::cell).toList(), List.of("1"), null));
    }
    List<Input> inputs = names.stream().map(Input::of).toList();
    return new DecisionTable(
        "表", null, policy, inputs, List.of(Output.of("果", Simple.DECIMAL)), rules);
  }

  private String cell(String name) {
    return switch (random.nextInt(8)) {
      case 0 -> "-";
      case 1 -> "not(" + test(name) + ", " + test(name) + ")";
      case 2 -> test(name) + ", " + test(name) + (random.nextBoolean() ? ", null" : "");
      case 3 -> random.nextInt(3) == 0 ? "null" : "not(null)";
      default -> test(name);
    };
  }

  private String test(String name) {
    String value = value(name);
    if (!name.equals("数") && !name.equals("日"))
      return random.nextInt(4) == 0 ? "!= " + value : value;
    return switch (random.nextInt(5)) {
      case 0 -> value;
      case 1, 2 -> List.of("<", "<=", ">", ">=", "!=").get(random.nextInt(5)) + " " + value;
      default ->
          List.of("[", "(").get(random.nextInt(2))
              + value
              + ".."
              + value(name)
              + List.of("]", ")").get(random.nextInt(2));
    };
  }

  private String value(String name) {
    return switch (name) {
      case "数" -> String.valueOf(random.nextInt(4));
      case "日" -> "date('2026-01-0" + (1 + random.nextInt(4)) + "')";
      case "选" -> List.of("'甲'", "'乙'", "'丙'").get(random.nextInt(3));
      case "真" -> String.valueOf(random.nextBoolean());
      default -> List.of("'一'", "'二'").get(random.nextInt(2));
    };
  }

  private static Object[] decimals() {
    Object[] halves = new Object[9];
    for (int i = 0; i < 9; i++) halves[i] = new BigDecimal(i - 1).divide(new BigDecimal(2));
    return halves;
  }

  private static Object[] days() {
    Object[] days = new Object[6];
    for (int i = 0; i < 6; i++) days[i] = LocalDate.of(2025, 12, 31).plusDays(i);
    return days;
  }

  private static List<Object> values(Object... values) {
    List<Object> list = new ArrayList<>(Arrays.asList(values));
    list.add(null);
    return list;
  }
}

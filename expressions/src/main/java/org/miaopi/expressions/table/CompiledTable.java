package org.miaopi.expressions.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Wording;
import org.miaopi.expressions.table.cell.CompiledCell;
import org.miaopi.expressions.value.Environment;

/** A checked table: immutable, for any number of threads. */
public final class CompiledTable {

  private final DecisionTable table;
  private final List<CompiledInput> inputs;
  private final List<CompiledCell> allowed;
  private final @Nullable Expression aggregate;
  private final List<CompiledRule> rules;

  CompiledTable(
      DecisionTable table,
      List<CompiledInput> inputs,
      List<CompiledCell> allowed,
      @Nullable Expression aggregate,
      List<CompiledRule> rules) {
    this.table = table;
    this.inputs = List.copyOf(inputs);
    this.allowed = List.copyOf(allowed);
    this.aggregate = aggregate;
    this.rules = List.copyOf(rules);
  }

  /** The table as it was written. */
  public DecisionTable table() {
    return table;
  }

  /** The columns of conditions. */
  public List<CompiledInput> inputs() {
    return inputs;
  }

  /** The rules in their order. */
  public List<CompiledRule> rules() {
    return rules;
  }

  /**
   * All expressions that deciding evaluates, by their place in the table: {@code
   * /rules/3/conditions/1}. One that several cells share stands under each of them.
   */
  public Map<String, Expression> expressions() {
    Map<String, Expression> all = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      all.put("/inputs/" + i + "/expression", inputs.get(i).expression());
    }
    for (int i = 0; i < allowed.size(); i++) {
      put(all, "/outputs/" + i + "/allowed", allowed.get(i).expression());
    }
    for (int i = 0; i < rules.size(); i++) {
      List<CompiledCell> conditions = rules.get(i).conditions();
      for (int j = 0; j < conditions.size(); j++) {
        put(all, "/rules/" + i + "/conditions/" + j, conditions.get(j).expression());
      }
      for (int j = 0; j < table.outputs().size(); j++) {
        put(all, "/rules/" + i + "/results/" + j, rules.get(i).results().get(j));
      }
    }
    return all;
  }

  private static void put(
      Map<String, Expression> all, String place, @Nullable Expression expression) {
    if (expression != null) all.put(place, expression);
  }

  /** Decides; never throws, whatever the environment holds. */
  public Decision decide(Environment environment) {
    Environment inside = inside(environment);
    return decide(matching(inside), inside);
  }

  /** Decides, and says why. */
  public TableExplanation explain(Environment environment) {
    Environment inside = inside(environment);
    return new TableExplanation(this, decide(matching(inside), inside), inside, Wording.AS_WRITTEN);
  }

  /** What the browser's twin decides by: the same expressions as trees. */
  public Map<String, Object> toJson() {
    return TableTree.of(this, allowed, aggregate);
  }

  /** The environment with what the columns compute. */
  private Environment inside(Environment environment) {
    Map<String, @Nullable Object> computed = new HashMap<>();
    for (CompiledInput input : inputs) {
      if (!input.computed()) continue;
      computed.put(input.column().name(), input.expression().evaluate(environment));
    }
    return computed.isEmpty() ? environment : environment.with(computed);
  }

  /** Indices of the rules that match; a cell that several rules share is evaluated once. */
  private List<Integer> matching(Environment environment) {
    Map<CompiledCell, Boolean> seen = new IdentityHashMap<>();
    List<Integer> matching = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      boolean matches =
          rules.get(i).conditions().stream()
              .allMatch(it -> seen.computeIfAbsent(it, cell -> passes(cell, environment)));
      if (matches) matching.add(i);
      if (matches && table.hitPolicy() == HitPolicy.FIRST) break;
    }
    return matching;
  }

  static boolean passes(CompiledCell cell, Environment environment) {
    Expression expression = cell.expression();
    return expression == null || Boolean.TRUE.equals(expression.evaluate(environment));
  }

  private Decision decide(List<Integer> matching, Environment environment) {
    List<Map<String, @Nullable Object>> results =
        matching.stream().map(it -> results(rules.get(it), environment)).toList();
    List<Integer> numbers = matching.stream().map(it -> it + 1).toList();
    if (table.hitPolicy().collects()) return new Decision(collected(results), numbers, null);
    String conflict = conflict(results);
    if (conflict == null && !results.isEmpty()) {
      return new Decision(results.getFirst(), numbers, null);
    }
    Map<String, @Nullable Object> none = new LinkedHashMap<>();
    for (Output output : table.outputs()) none.put(output.name(), null);
    return new Decision(none, numbers, conflict == null ? null : problem(conflict, numbers));
  }

  private @Nullable String conflict(List<Map<String, @Nullable Object>> results) {
    if (results.size() < 2) return null;
    if (table.hitPolicy() == HitPolicy.UNIQUE) return "table.unique.several";
    boolean same = results.stream().allMatch(it -> same(it, results.getFirst()));
    return same ? null : "table.any.differ";
  }

  /** Each language joins the numbers in its own way. */
  private static TableProblem problem(String code, List<Integer> numbers) {
    List<String> texts = numbers.stream().map(String::valueOf).toList();
    String chinese = String.join("、", texts);
    return TableProblem.of(Place.table(), code, chinese, String.join(", ", texts));
  }

  private Map<String, @Nullable Object> results(CompiledRule rule, Environment environment) {
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      Expression expression = rule.results().get(i);
      String name = table.outputs().get(i).name();
      Object value = expression == null ? null : expression.evaluate(environment);
      boolean fits = value == null || passes(allowed.get(i), environment.with(Map.of(name, value)));
      results.put(name, fits ? value : null);
    }
    return results;
  }

  private Map<String, @Nullable Object> collected(List<Map<String, @Nullable Object>> results) {
    Map<String, @Nullable Object> collected = new LinkedHashMap<>();
    for (Output output : table.outputs()) {
      List<@Nullable Object> list = new ArrayList<>();
      results.forEach(it -> list.add(it.get(output.name())));
      collected.put(output.name(), aggregated(list));
    }
    return collected;
  }

  private @Nullable Object aggregated(List<@Nullable Object> list) {
    if (table.hitPolicy() == HitPolicy.COUNT) return BigDecimal.valueOf(list.size());
    if (aggregate == null) return list;
    return aggregate.evaluate(new Environment(Map.of("results", list), LocalDate.EPOCH));
  }

  private static boolean same(
      Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
    return one.entrySet().stream().allMatch(it -> sameValue(it.getValue(), other.get(it.getKey())));
  }

  private static boolean sameValue(@Nullable Object one, @Nullable Object other) {
    return one instanceof BigDecimal a && other instanceof BigDecimal b
        ? a.compareTo(b) == 0
        : Objects.equals(one, other);
  }
}

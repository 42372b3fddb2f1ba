package org.miaopi.expressions.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.table.cell.CompiledCell;

/** A table as the browser's twin takes it: plain maps and lists, every cell a tree or null. */
final class TableTree {

  private TableTree() {}

  static Map<String, Object> of(
      CompiledTable compiled, List<CompiledCell> allowed, @Nullable Expression aggregate) {
    DecisionTable table = compiled.table();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("hitPolicy", table.hitPolicy().name());
    json.put("inputs", inputs(compiled.inputs()));
    List<Object> outputs = new ArrayList<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      Map<String, Object> output = new LinkedHashMap<>();
      output.put("name", table.outputs().get(i).name());
      put(output, "allowed", allowed.get(i).expression());
      outputs.add(output);
    }
    json.put("outputs", outputs);
    put(json, "aggregate", aggregate);
    json.put("rules", compiled.rules().stream().map(TableTree::rule).toList());
    return json;
  }

  /** The columns that compute their value; the others are names of the scope already. */
  private static List<Object> inputs(List<CompiledInput> inputs) {
    List<Object> computed = new ArrayList<>();
    for (CompiledInput input : inputs) {
      if (!input.computed()) continue;
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", input.column().name());
      put(json, "expression", input.expression());
      computed.add(json);
    }
    return computed;
  }

  private static Map<String, Object> rule(CompiledRule rule) {
    List<Object> conditions = new ArrayList<>();
    for (CompiledCell cell : rule.conditions()) {
      if (cell.expression() != null) conditions.add(cell.expression().toJson());
    }
    List<@Nullable Object> results = new ArrayList<>();
    for (Expression result : rule.results()) results.add(result == null ? null : result.toJson());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("conditions", conditions);
    json.put("results", results);
    return json;
  }

  private static void put(Map<String, Object> json, String name, @Nullable Expression expression) {
    if (expression != null) json.put(name, expression.toJson());
  }
}

package org.miaopi.expressions.corpora.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.BothEngines;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Workbench;
import org.miaopi.expressions.table.CompiledInput;
import org.miaopi.expressions.table.CompiledRule;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.TableCompilation;
import org.miaopi.expressions.table.Tables;
import org.miaopi.expressions.table.cell.CompiledCell;
import org.miaopi.expressions.table.dmn.Dmn;
import org.miaopi.expressions.table.dmn.DmnReading;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;

/** One test case: a decision is decided after those that it needs. */
final class Evaluation {

  private final Model model;
  private final Xml test;
  private final Workbench workbench = new Workbench();

  Evaluation(Model model, Xml test) {
    this.model = model;
    this.test = test;
  }

  Decided decide(String name) {
    Xml decision = model.decision(name);
    if (decision == null) throw new Inexpressible("a decision of another model");
    return decide(decision);
  }

  private Decided decide(Xml decision) {
    for (Xml need : model.needs(decision)) {
      if (workbench.binds(need.attribute("name"))) continue;
      if (need.name().equals("decision")) bind(need, decide(need));
      else input(need);
    }
    Xml table = decision.first("decisionTable");
    Xml context = decision.first("context");
    Xml relation = decision.first("relation");
    Xml literal = decision.first("literalExpression");
    if (table != null) return table(decision);
    if (context != null) return context(context);
    if (relation != null) return relation(relation);
    if (literal == null) throw new Inexpressible("boxed " + logic(decision));
    return literal(literal);
  }

  private Decided literal(Xml literal) {
    String source = new FeelTranslator(literal.text("text"), workbench).translate();
    Expression expression = workbench.compile(source);
    Object value = BothEngines.evaluate(expression, workbench.environment());
    return new Decided(value, expression.type(), source);
  }

  private static String logic(Xml decision) {
    List<Xml> children = decision.children();
    return children.isEmpty() ? "nothing" : children.getLast().name();
  }

  /** Its entries one after another, or the one without a name. */
  private Decided context(Xml context) {
    Map<String, Type> types = new LinkedHashMap<>();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    StringBuilder sources = new StringBuilder("context");
    for (Xml entry : context.all("contextEntry")) {
      Xml literal = entry.first("literalExpression");
      if (literal == null) throw new Inexpressible("boxed " + logic(entry));
      Decided decided = literal(literal);
      Xml variable = entry.first("variable");
      if (variable == null) return decided;
      bind(variable, decided);
      types.put(variable.attribute("name"), decided.type());
      values.put(variable.attribute("name"), decided.value());
      sources.append(" | ").append(decided.source());
    }
    return new Decided(values, new Type.Group(types), sources.toString());
  }

  /** A table that is written out. */
  private Decided relation(Xml relation) {
    List<Xml> columns = relation.all("column");
    Map<String, Type> types = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Xml row : relation.all("row")) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        Decided decided = literal(row.children().get(i));
        String name = columns.get(i).attribute("name");
        types.put(name, decided.type());
        fields.put(name, decided.value());
      }
      rows.add(fields);
    }
    return new Decided(rows, new Type.Rows(types), "relation");
  }

  private void bind(Xml decision, Decided decided) {
    workbench.bind(decision.attribute("name"), decided.type(), decided.value());
  }

  private void input(Xml input) {
    String name = input.attribute("name");
    Xml variable = input.first("variable");
    Type type = variable == null ? null : model.types().of(variable.attribute("typeRef"));
    Xml given =
        test.all("inputNode").stream()
            .filter(it -> it.attribute("name").equals(name))
            .findFirst()
            .orElse(null);
    Object value = given == null ? null : DmnValue.read(given, type);
    workbench.bind(name, type == null ? DmnValue.typeOf(value) : type, value);
  }

  private Decided table(Xml decision) {
    DmnReading reading = Dmn.read(model.only(decision));
    if (!reading.problems().isEmpty()) {
      throw new Inexpressible("table refused: " + reading.problems().getFirst().code());
    }
    TableCompilation compilation = Tables.compile(reading.tables().getFirst(), workbench.scope());
    CompiledTable table = compilation.table();
    if (table == null) {
      throw new Inexpressible("table refused: " + compilation.problems().getFirst().code());
    }
    compareEngines(table);
    Map<String, @Nullable Object> outputs = table.decide(workbench.environment()).outputs();
    String source = "table " + table.table().hitPolicy();
    if (outputs.size() > 1) {
      return new Decided(several(table, outputs), new Type.Group(table.table().types()), source);
    }
    Type type = Objects.requireNonNull(table.table().types().values().iterator().next());
    return new Decided(outputs.values().iterator().next(), type, source);
  }

  /** No rule that matches is null of the whole. */
  private static @Nullable Object several(
      CompiledTable table, Map<String, @Nullable Object> outputs) {
    if (table.table().hitPolicy().collects()) throw new Inexpressible("rows that are collected");
    return outputs.values().stream().allMatch(Objects::isNull) ? null : outputs;
  }

  private void compareEngines(CompiledTable table) {
    Environment environment = workbench.environment();
    for (CompiledInput input : table.inputs()) {
      if (!input.computed()) continue;
      Object value = BothEngines.evaluate(input.expression(), environment);
      environment =
          value == null ? environment : environment.with(Map.of(input.column().name(), value));
    }
    for (CompiledRule rule : table.rules()) {
      for (CompiledCell cell : rule.conditions()) compareEngines(cell.expression(), environment);
      for (Expression result : rule.results()) compareEngines(result, environment);
    }
  }

  private static void compareEngines(@Nullable Expression expression, Environment environment) {
    if (expression != null) BothEngines.evaluate(expression, environment);
  }
}

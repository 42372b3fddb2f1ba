package org.miaopi.expressions.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Compilation;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.table.cell.CellCompilation;
import org.miaopi.expressions.table.cell.CellCompiler;
import org.miaopi.expressions.table.cell.Column;
import org.miaopi.expressions.table.cell.CompiledCell;
import org.miaopi.expressions.table.cell.Constants;
import org.miaopi.expressions.table.cell.Operand;
import org.miaopi.expressions.table.cell.Quotes;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;
import org.miaopi.expressions.value.Environment;

/** Checks a table from its columns to its last cell; a cell that is written twice is shared. */
final class TableCompiler {

  private final DecisionTable table;
  private final Scope given;
  private final List<TableProblem> problems = new ArrayList<>();
  private final Map<String, CellCompilation> cells = new HashMap<>();
  private final Map<String, Compilation> results = new HashMap<>();

  TableCompiler(DecisionTable table, Scope given) {
    this.table = table;
    this.given = given;
  }

  TableCompilation compile() {
    Shape.check(table, problems);
    if (!problems.isEmpty()) return new TableCompilation(null, problems);
    List<@Nullable Expression> looked = look();
    Map<String, Type> names = new LinkedHashMap<>(given.names());
    List<@Nullable String> called = ColumnNames.of(table, looked, names);
    List<@Nullable CompiledInput> inputs = inputs(looked, called, new Scope(names));
    List<CompiledCell> allowed = outputs();
    Expression aggregate = aggregate();
    List<CompiledRule> rules = rules(inputs, allowed, new Scope(names));
    if (!problems.isEmpty()) return new TableCompilation(null, problems);
    List<CompiledInput> whole = inputs.stream().map(Objects::requireNonNull).toList();
    return new TableCompilation(
        new CompiledTable(table, whole, allowed, aggregate, rules), problems);
  }

  private List<@Nullable Expression> look() {
    List<@Nullable Expression> looked = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      looked.add(look(Place.input(i + 1), table.inputs().get(i).expression()));
    }
    return looked;
  }

  private @Nullable Expression look(Place place, String source) {
    Compilation compilation = Expressions.compile(source, given);
    report(place, compilation.problems());
    Expression expression = compilation.expression();
    if (expression == null || Types.isScalar(expression.type())) return expression;
    String word = "@type." + Types.word(expression.type());
    problems.add(TableProblem.of(place, "table.input.type", word));
    return null;
  }

  private List<@Nullable CompiledInput> inputs(
      List<@Nullable Expression> looked, List<@Nullable String> called, Scope scope) {
    List<@Nullable CompiledInput> inputs = new ArrayList<>();
    for (int i = 0; i < looked.size(); i++) {
      Expression expression = looked.get(i);
      String name = called.get(i);
      CompiledCell allowed = null;
      Column column = null;
      if (expression != null && name != null) {
        column = new Column(name, expression.type(), scope);
        allowed = cell(Place.input(i + 1), table.inputs().get(i).allowed(), column);
      }
      boolean computed = name != null && !given.names().containsKey(name);
      inputs.add(
          expression == null || column == null || allowed == null
              ? null
              : new CompiledInput(column, expression, computed, allowed));
    }
    return inputs;
  }

  /** What each output may be. */
  private List<CompiledCell> outputs() {
    List<CompiledCell> allowed = new ArrayList<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      Output output = table.outputs().get(i);
      Scope itself = new Scope(Map.of(output.name(), output.type()));
      Column column = new Column(output.name(), output.type(), itself);
      CompiledCell cell = cell(Place.output(i + 1), output.allowed(), column);
      if (cell != null) allowed.add(cell);
    }
    return allowed;
  }

  /** What makes one value of all results, over a list that is called {@code results}. */
  private @Nullable Expression aggregate() {
    if (!table.hitPolicy().aggregates()) return null;
    if (table.outputs().size() > 1) {
      problems.add(TableProblem.of(Place.table(), "table.aggregate.outputs"));
      return null;
    }
    if (table.hitPolicy() == HitPolicy.COUNT) return null;
    Type.Simple type = table.outputs().getFirst().type();
    String function = table.hitPolicy().name().toLowerCase(Locale.ROOT);
    Scope scope = new Scope(Map.of("results", new Type.ListOf(type)));
    Compilation compilation = Expressions.compile(function + "(results)", scope, type);
    if (compilation.expression() != null) return compilation.expression();
    problems.add(
        TableProblem.of(Place.output(1), "table.aggregate.type", "@type." + Types.word(type)));
    return null;
  }

  private List<CompiledRule> rules(
      List<@Nullable CompiledInput> inputs, List<CompiledCell> allowed, Scope scope) {
    List<CompiledRule> rules = new ArrayList<>();
    for (int n = 0; n < table.rules().size(); n++) {
      Rule rule = table.rules().get(n);
      List<CompiledCell> conditions = new ArrayList<>();
      for (int i = 0; i < inputs.size(); i++) {
        CompiledInput input = inputs.get(i);
        if (input == null) continue;
        Place place = Place.condition(n + 1, i + 1);
        CompiledCell cell = cell(place, rule.conditions().get(i), input.column());
        if (cell != null) conditions.add(cell);
      }
      List<@Nullable Expression> results = new ArrayList<>();
      for (int i = 0; i < table.outputs().size(); i++) {
        CompiledCell fits = i < allowed.size() ? allowed.get(i) : null;
        results.add(result(Place.result(n + 1, i + 1), rule.results().get(i), i, fits, scope));
      }
      rules.add(new CompiledRule(conditions, results, rule.annotation()));
    }
    return rules;
  }

  private @Nullable CompiledCell cell(Place place, String source, Column column) {
    String key = column.name() + "\n" + column.type() + "\n" + source;
    CellCompilation compilation =
        cells.computeIfAbsent(key, it -> CellCompiler.compile(source, column));
    report(place, compilation.problems());
    return compilation.cell();
  }

  private @Nullable Expression result(
      Place place, String source, int index, @Nullable CompiledCell allowed, Scope scope) {
    if (source.isBlank() || source.strip().equals("-")) return null;
    Output output = table.outputs().get(index);
    Compilation compilation =
        results.computeIfAbsent(
            output.type() + "\n" + source, it -> Expressions.compile(source, scope, output.type()));
    Expression expression = compilation.expression();
    if (expression == null) {
      Problem quotes = Quotes.missing(new Operand(source, 0), output.type(), scope);
      report(place, quotes == null ? compilation.problems() : List.of(quotes));
      return null;
    }
    Object constant = Constants.valueOf(expression);
    if (constant != null && allowed != null && !passes(allowed, output.name(), constant)) {
      problems.add(TableProblem.of(place, "table.result.allowed", source, output.allowed()));
    }
    return expression;
  }

  private static boolean passes(CompiledCell cell, String name, Object value) {
    Environment environment = new Environment(Map.of(name, value), LocalDate.EPOCH);
    return cell.expression() == null
        || Boolean.TRUE.equals(cell.expression().evaluate(environment));
  }

  private void report(Place place, List<Problem> found) {
    for (Problem it : found) problems.add(new TableProblem(place, it));
  }
}

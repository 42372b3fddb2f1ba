package org.miaopi.designer.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.expressions.Compilation;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.TableCompilation;
import org.miaopi.expressions.table.TableProblem;
import org.miaopi.expressions.table.Tables;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** Compiles the expressions of a definition and collects what is wrong with them. */
final class Sources {

  private final List<DefinitionProblem> problems;
  private final Map<String, Expression> compiled = new LinkedHashMap<>();

  Sources(List<DefinitionProblem> problems) {
    this.problems = problems;
  }

  /** All that could be compiled so far, by the place in the definition. */
  Map<String, Expression> compiled() {
    return Collections.unmodifiableMap(compiled);
  }

  /** Null if there is no source, or if it is wrong. */
  @Nullable Expression optional(@Nullable String source, String path, Scope scope, Type expected) {
    return source == null ? null : compile(source, path, scope, expected);
  }

  /** The problems of a table stand at its cells. */
  @Nullable CompiledTable compile(DecisionTable source, String path, Scope scope) {
    TableCompilation compilation = Tables.compile(source, scope);
    for (TableProblem problem : compilation.problems()) {
      problems.add(DefinitionProblem.of(problem.problem(), path + problem.place().pointer()));
    }
    @Nullable CompiledTable table = compilation.table();
    if (table == null) return null;
    table.expressions().forEach((place, expression) -> compiled.put(path + place, expression));
    return table;
  }

  @Nullable Expression compile(String source, String path, Scope scope, Type expected) {
    Compilation compilation = Expressions.compile(source, scope, expected);
    compilation.problems().forEach(it -> problems.add(DefinitionProblem.of(it, path)));
    @Nullable Expression expression = compilation.expression();
    if (expression == null) return null;
    compiled.put(path, expression);
    expression.warnings().forEach(it -> problems.add(DefinitionProblem.of(it, path)));
    return expression;
  }
}

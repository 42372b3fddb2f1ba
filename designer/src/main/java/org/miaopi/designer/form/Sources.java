package org.miaopi.designer.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.expressions.Compilation;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** Compiles the expressions of a definition and collects what is wrong with them. */
final class Sources {

  private final List<DefinitionProblem> problems;

  Sources(List<DefinitionProblem> problems) {
    this.problems = problems;
  }

  /** Null if there is no source, or if it is wrong. */
  @Nullable Expression optional(@Nullable String source, String path, Scope scope, Type expected) {
    return source == null ? null : compile(source, path, scope, expected);
  }

  @Nullable Expression compile(String source, String path, Scope scope, Type expected) {
    Compilation compilation = Expressions.compile(source, scope, expected);
    compilation.problems().forEach(it -> problems.add(DefinitionProblem.of(it, path)));
    return compilation.expression();
  }
}

package org.miaopi.expressions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.problem.Problem;

/**
 * What came of compiling a source.
 *
 * @param expression null when a problem is an error
 * @param problems in the order of their places
 */
public record Compilation(@Nullable Expression expression, List<Problem> problems) {
  public Compilation {
    problems = List.copyOf(problems);
  }
}

package org.miaopi.expressions.parse;

import java.util.List;
import org.miaopi.expressions.ast.Span;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;

/**
 * Carries the first problem of a source out of the parser's recursion; never leaves the package.
 */
final class Mistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final Problem problem;

  Mistake(String code, Span span, Object... arguments) {
    super(code, null, false, false);
    List<String> texts = List.of(arguments).stream().map(String::valueOf).toList();
    problem = new Problem(code, Severity.ERROR, span.start(), span.end(), texts);
  }

  Problem problem() {
    return problem;
  }
}

package org.miaopi.designer.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.form.FormResult;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.rules.Decision;
import org.miaopi.designer.rules.TriedRule;

/**
 * What came of a case.
 *
 * @param decision null if the form has errors, so that it could not be submitted
 * @param rules those that were tried, with how their conditions came about
 * @param problems how it differs from what was expected, each with its path in the case; empty if
 *     it does not
 */
public record CaseResult(
    FormResult form,
    @Nullable Decision decision,
    List<TriedRule> rules,
    List<DefinitionProblem> problems) {

  public CaseResult {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  public boolean passed() {
    return problems.isEmpty();
  }
}

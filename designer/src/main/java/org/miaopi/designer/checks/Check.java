package org.miaopi.designer.checks;

import java.util.List;
import org.miaopi.designer.problem.DefinitionProblem;

/** One check. */
interface Check {

  List<DefinitionProblem> check(Subject subject);
}

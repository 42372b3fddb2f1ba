package org.miaopi.designer.definition;

import java.util.List;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.TableJson;
import org.miaopi.expressions.table.TableProblem;
import org.miaopi.expressions.table.TableReading;

/** Reads the decision tables of a definition. */
final class Tables {

  private Tables() {}

  static Reading<DecisionTable> read(Object json) {
    TableReading reading = TableJson.read(json);
    List<DefinitionProblem> problems = reading.problems().stream().map(Tables::problem).toList();
    return new Reading<>(reading.table(), problems);
  }

  private static DefinitionProblem problem(TableProblem problem) {
    return DefinitionProblem.of(problem.problem(), problem.place().pointer());
  }
}

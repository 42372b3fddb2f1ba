package org.miaopi.expressions.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a table from outside.
 *
 * @param table null when there is a problem
 */
public record TableReading(@Nullable DecisionTable table, List<TableProblem> problems) {
  public TableReading {
    problems = List.copyOf(problems);
  }
}

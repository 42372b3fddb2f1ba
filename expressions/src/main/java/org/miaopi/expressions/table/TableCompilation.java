package org.miaopi.expressions.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of compiling a table.
 *
 * @param table null when there is a problem
 * @param problems columns first, then rule by rule
 */
public record TableCompilation(@Nullable CompiledTable table, List<TableProblem> problems) {
  public TableCompilation {
    problems = List.copyOf(problems);
  }
}

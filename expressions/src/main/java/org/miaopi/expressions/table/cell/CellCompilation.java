package org.miaopi.expressions.table.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.problem.Problem;

/**
 * What came of a cell.
 *
 * @param cell null when there is a problem
 * @param problems with their places in the cell
 */
public record CellCompilation(@Nullable CompiledCell cell, List<Problem> problems) {
  public CellCompilation {
    problems = List.copyOf(problems);
  }
}

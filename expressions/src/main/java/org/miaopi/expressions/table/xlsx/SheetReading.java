package org.miaopi.expressions.table.xlsx;

import java.util.List;
import org.miaopi.expressions.table.TableProblem;

/**
 * What came of reading a spreadsheet.
 *
 * @param tables in the order of the sheets; none when there is a problem
 */
public record SheetReading(List<SheetTable> tables, List<TableProblem> problems) {
  public SheetReading {
    tables = List.copyOf(tables);
    problems = List.copyOf(problems);
  }
}

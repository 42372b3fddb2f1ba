package org.miaopi.expressions.table.xlsx;

import java.util.Map;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.Place;
import org.miaopi.expressions.table.TableProblem;

/**
 * A table and where it stands in its sheet.
 *
 * @param places the cells by their places in the table
 */
public record SheetTable(DecisionTable table, Map<Place, Place> places) {
  public SheetTable {
    places = Map.copyOf(places);
  }

  /** The same problem at the cell of the sheet, where it has one. */
  public TableProblem inSheet(TableProblem problem) {
    Place cell = places.get(problem.place());
    return cell == null ? problem : new TableProblem(cell, problem.problem());
  }
}

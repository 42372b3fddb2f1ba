package org.miaopi.expressions.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees to it that a table has columns and rules, and that every rule has a cell for each column.
 */
final class Shape {

  private static final int MOST_RULES = 2_000;
  private static final int MOST_COLUMNS = 50;
  private static final int MOST_CELLS = 20_000;
  private static final int LONGEST_NAME = 64;

  private Shape() {}

  static void check(DecisionTable table, List<TableProblem> problems) {
    Place whole = Place.table();
    if (table.name().isBlank()) problems.add(TableProblem.of(whole, "table.name"));
    if (table.inputs().isEmpty()) problems.add(TableProblem.of(whole, "table.inputs"));
    if (table.outputs().isEmpty()) problems.add(TableProblem.of(whole, "table.outputs"));
    if (table.rules().isEmpty()) problems.add(TableProblem.of(whole, "table.rules"));
    int columns = table.inputs().size() + table.outputs().size();
    if (columns > MOST_COLUMNS) {
      problems.add(TableProblem.of(whole, "table.limit.columns", MOST_COLUMNS));
    }
    if (table.rules().size() > MOST_RULES) {
      problems.add(TableProblem.of(whole, "table.limit.rules", MOST_RULES));
    }
    if ((long) columns * table.rules().size() > MOST_CELLS) {
      problems.add(TableProblem.of(whole, "table.limit.cells", MOST_CELLS));
    }
    names(table, problems);
    for (int n = 1; n <= table.rules().size(); n++) rule(table, n, problems);
  }

  private static void names(DecisionTable table, List<TableProblem> problems) {
    Set<String> names = new HashSet<>();
    for (int i = 1; i <= table.outputs().size(); i++) {
      String name = table.outputs().get(i - 1).name();
      if (name.isBlank() || name.contains("`") || name.length() > LONGEST_NAME) {
        problems.add(TableProblem.of(Place.output(i), "table.output.name"));
      } else if (!names.add(name)) {
        problems.add(TableProblem.of(Place.output(i), "table.output.twice", name));
      }
    }
  }

  private static void rule(DecisionTable table, int number, List<TableProblem> problems) {
    Rule rule = table.rules().get(number - 1);
    count(number, "table.rule.conditions", rule.conditions(), table.inputs(), problems);
    count(number, "table.rule.results", rule.results(), table.outputs(), problems);
  }

  private static void count(
      int rule, String code, List<?> cells, List<?> columns, List<TableProblem> problems) {
    if (cells.size() == columns.size()) return;
    problems.add(TableProblem.of(Place.rule(rule), code, cells.size(), columns.size()));
  }
}

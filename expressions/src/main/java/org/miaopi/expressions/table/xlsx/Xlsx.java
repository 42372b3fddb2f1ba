package org.miaopi.expressions.table.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.Place;
import org.miaopi.expressions.table.TableProblem;

/** Decision tables out of and into spreadsheets. */
public final class Xlsx {

  private Xlsx() {}

  /** Writes a sheet for each table, its labels in the language; reading gives equal tables. */
  public static byte[] write(List<DecisionTable> tables, Locale locale) {
    return new SheetWriter(locale).write(tables);
  }

  /**
   * Reads the tables of a file of at most 5 MB that somebody filled in. Numbers, dates and truths
   * are taken as what they are, a merged cell stands for all that it covers, an empty sheet is left
   * out. Formulas are refused.
   */
  public static SheetReading read(byte[] file) {
    List<SheetTable> tables = new ArrayList<>();
    List<TableProblem> problems = new ArrayList<>();
    try {
      for (SheetCells sheet : Book.read(Parts.of(file))) {
        if (!sheet.rows().isEmpty()) tables.add(new SheetReader(sheet, problems).read());
      }
      if (tables.isEmpty()) throw new Refused(new Place.InSheet("xlsx", ""), "sheet.empty");
    } catch (Refused refused) {
      problems.add(refused.problem());
    }
    return new SheetReading(problems.isEmpty() ? tables : List.of(), problems);
  }
}

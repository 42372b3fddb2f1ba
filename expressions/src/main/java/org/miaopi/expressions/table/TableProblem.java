package org.miaopi.expressions.table;

import java.util.List;
import java.util.Locale;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;

/**
 * Something wrong with a table.
 *
 * @param place the cell
 * @param problem what it is, and where in the cell's text
 */
public record TableProblem(Place place, Problem problem) {

  /** An error about a whole cell. */
  public static TableProblem of(Place place, String code, Object... arguments) {
    List<String> texts = List.of(arguments).stream().map(String::valueOf).toList();
    return new TableProblem(place, new Problem(code, Severity.ERROR, 0, 0, texts));
  }

  /** Stable key of the message. */
  public String code() {
    return problem.code();
  }

  /** The place and the problem in words, Chinese unless the locale is English. */
  public String message(Locale locale) {
    String separator = locale.getLanguage().equals("en") ? ": " : "：";
    String where = place.text(locale);
    return (where.isEmpty() ? "" : where + separator) + problem.message(locale);
  }
}

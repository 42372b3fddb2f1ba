package org.miaopi.expressions.table.xlsx;

import org.miaopi.expressions.table.Place;
import org.miaopi.expressions.table.TableProblem;

/** Carries what cannot be read out of the depths of a file; never leaves the package. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final TableProblem problem;

  Refused(Place place, String code, Object... arguments) {
    super(code, null, false, false);
    problem = TableProblem.of(place, code, arguments);
  }

  TableProblem problem() {
    return problem;
  }
}

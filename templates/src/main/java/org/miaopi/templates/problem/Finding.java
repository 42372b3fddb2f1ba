package org.miaopi.templates.problem;

import java.util.List;
import org.miaopi.expressions.problem.Severity;

/**
 * One mistake.
 *
 * @param place a paragraph's text or a part's name; empty for the whole document
 */
public record Finding(String code, Severity severity, String place, List<String> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  public static Finding error(String code, String place, String... arguments) {
    return new Finding(code, Severity.ERROR, place, List.of(arguments));
  }

  public static Finding warning(String code, String place, String... arguments) {
    return new Finding(code, Severity.WARNING, place, List.of(arguments));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}

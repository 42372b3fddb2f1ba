package org.miaopi.templates.problem;

import java.util.List;
import org.miaopi.expressions.problem.Severity;

/** One mistake. */
public record Finding(String code, Severity severity, Place place, List<String> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** A mistake of a part as a whole; the empty name is the document. */
  public static Finding error(String code, String part, String... arguments) {
    return error(code, Place.part(part), arguments);
  }

  public static Finding error(String code, Place place, String... arguments) {
    return new Finding(code, Severity.ERROR, place, List.of(arguments));
  }

  public static Finding warning(String code, Place place, String... arguments) {
    return new Finding(code, Severity.WARNING, place, List.of(arguments));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}

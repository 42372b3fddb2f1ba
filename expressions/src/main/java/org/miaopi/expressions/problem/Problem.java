package org.miaopi.expressions.problem;

import java.util.List;
import java.util.Locale;

/**
 * A mistake in a source.
 *
 * @param code stable key of the message, such as {@code name.unknown}
 * @param start offset of the first character at fault, in UTF-16 units
 * @param end offset behind the last; equal to start where something is missing
 * @param arguments what the message names; one that begins with {@code @} is itself a key
 */
public record Problem(String code, Severity severity, int start, int end, List<String> arguments) {

  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** The problem in words, Chinese unless the locale is English. */
  public String message(Locale locale) {
    Messages messages = Messages.of(Problem.class, locale);
    String[] resolved = arguments.stream().map(messages::resolve).toArray(String[]::new);
    return messages.format(code, resolved);
  }
}

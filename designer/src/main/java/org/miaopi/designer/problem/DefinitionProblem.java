package org.miaopi.designer.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;

/**
 * Something wrong in a definition, a package or answers.
 *
 * @param code stable, for programs
 * @param path JSON pointer into what was sent, such as {@code /form/pages/0/title}; empty for the
 *     whole
 * @param start first character in the expression at the path, from 0; null if the place is no
 *     expression
 * @param end one past its last character
 * @param arguments what the message names
 * @param text for a person
 */
public record DefinitionProblem(
    String code,
    Severity severity,
    String path,
    @Nullable Integer start,
    @Nullable Integer end,
    List<String> arguments,
    Localized text) {

  public DefinitionProblem {
    arguments = List.copyOf(arguments);
  }

  /** An error whose message stands in the bundle under its code. */
  public static DefinitionProblem error(
      Messages messages, String code, String path, String... arguments) {
    return of(messages, Severity.ERROR, code, path, arguments);
  }

  /** Something to look at that keeps nobody from publishing. */
  public static DefinitionProblem warning(
      Messages messages, String code, String path, String... arguments) {
    return of(messages, Severity.WARNING, code, path, arguments);
  }

  /** A mistake in the expression that stands at a path. */
  public static DefinitionProblem of(Problem problem, String path) {
    Localized text =
        new Localized(problem.message(Locale.CHINESE), problem.message(Locale.ENGLISH));
    return new DefinitionProblem(
        problem.code(),
        problem.severity(),
        path,
        problem.start(),
        problem.end(),
        problem.arguments(),
        text);
  }

  private static DefinitionProblem of(
      Messages messages, Severity severity, String code, String path, String... arguments) {
    List<String> all = List.of(arguments);
    return new DefinitionProblem(code, severity, path, null, null, all, messages.text(code, all));
  }

  /** The same problem in other words. */
  public DefinitionProblem saying(Localized words) {
    return new DefinitionProblem(code, severity, path, start, end, arguments, words);
  }

  /** The same problem seen from outside, where its document stands at a path. */
  public DefinitionProblem under(String prefix) {
    return new DefinitionProblem(code, severity, prefix + path, start, end, arguments, text);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public String message(Locale locale) {
    return text.in(locale);
  }

  /** The problem as programs and browsers get it. */
  public Map<String, Object> toJson(Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", code);
    json.put("severity", isError() ? "error" : "warning");
    json.put("path", path);
    if (start != null) json.put("start", start);
    if (end != null) json.put("end", end);
    json.put("message", message(locale));
    if (!arguments.isEmpty()) json.put("arguments", arguments);
    return json;
  }
}

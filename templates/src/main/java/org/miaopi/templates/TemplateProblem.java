package org.miaopi.templates;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.problem.Place;

/**
 * A mistake in a template or in the data for it.
 *
 * @param code of this module's messages, or of the expressions' where a tag's expression is wrong
 * @param arguments of the message
 */
public record TemplateProblem(String code, Severity severity, Place place, List<String> arguments) {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public TemplateProblem {
    arguments = List.copyOf(arguments);
  }

  static TemplateProblem of(Finding finding) {
    return new TemplateProblem(
        finding.code(), finding.severity(), finding.place(), finding.arguments());
  }

  /** The sentence for a person, with the place: Chinese unless the locale is English. */
  public String message(Locale locale) {
    String sentence = sentence(locale);
    if (place.words().isEmpty()) return sentence;
    return insert(texts(locale).getString("template.place"), List.of(place.words(), sentence));
  }

  /** The same without the place. */
  public String sentence(Locale locale) {
    ResourceBundle texts = texts(locale);
    return texts.containsKey(code)
        ? insert(texts.getString(code), arguments)
        : new Problem(code, severity, 0, 0, arguments).message(locale);
  }

  private static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle("org.miaopi.templates.messages", locale, NO_FALLBACK);
  }

  private static String insert(String text, List<String> arguments) {
    return ARGUMENT
        .matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(it.group(1)))));
  }
}

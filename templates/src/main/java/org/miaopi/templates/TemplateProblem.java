package org.miaopi.templates;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;

/**
 * A mistake in a template or in the data for it.
 *
 * @param code of this module's messages, or of the expressions' where a tag's expression is wrong
 * @param place the text of the paragraph, or the name of the part inside the document; empty for
 *     the document as a whole
 * @param arguments of the message
 */
public record TemplateProblem(
    String code, Severity severity, String place, List<String> arguments) {

  private static final String BUNDLE = "org.miaopi.templates.messages";

  public TemplateProblem {
    arguments = List.copyOf(arguments);
  }

  /** The sentence for a person, with the place: Chinese unless English is asked for. */
  public String message(Locale locale) {
    ResourceBundle bundle = bundle(locale);
    String sentence = sentence(bundle, locale);
    if (place.isEmpty()) return sentence;
    return format(bundle.getString("template.place"), locale, List.of(place, sentence));
  }

  private String sentence(ResourceBundle bundle, Locale locale) {
    try {
      return format(bundle.getString(code), locale, arguments);
    } catch (MissingResourceException notOurs) {
      return new Problem(code, severity, 0, 0, arguments).message(locale);
    }
  }

  private static String format(String pattern, Locale locale, List<String> arguments) {
    return new MessageFormat(pattern, locale).format(arguments.toArray());
  }

  private static ResourceBundle bundle(Locale locale) {
    Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
    return ResourceBundle.getBundle(
        BUNDLE,
        known,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}

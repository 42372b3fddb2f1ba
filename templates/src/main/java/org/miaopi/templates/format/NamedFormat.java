package org.miaopi.templates.format;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A format with what staff are told of it.
 *
 * @param name Chinese
 * @param alias English
 * @param tag what the example prints, such as {@code 发证日期}
 * @param sample the value of that tag in the example
 */
public record NamedFormat(String name, String alias, String tag, Object sample, Format format) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** What it does, in a sentence: Chinese unless the locale is English. */
  public String documentation(Locale locale) {
    return ResourceBundle.getBundle("org.miaopi.templates.format.formats", locale, NO_FALLBACK)
        .getString(alias);
  }

  /** The tag of the example, without braces. */
  public String example() {
    return tag + " | " + name;
  }

  /** What the example prints. */
  public String printed() {
    return format.print(sample);
  }
}
